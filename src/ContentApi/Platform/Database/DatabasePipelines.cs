using Microsoft.Extensions.Options;
using Npgsql;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace ContentApi.Platform.Database;

/// <summary>What stands between a request and the database, by name.</summary>
public static class DatabasePipelines
{
    public const string Reads = "database-reads";
    public const string LatestReads = "database-latest-reads";
    public const string Writes = "database-writes";

    /// <summary>Reads: bulkhead, total timeout, retry, breaker, timeout of one attempt. Reading twice does no harm.</summary>
    public static IServiceCollection AddDatabasePipelines(this IServiceCollection services) => services
        .AddReads(Reads)
        .AddReads(LatestReads) // a breaker of its own: without a primary the others go on
        .AddResiliencePipeline(Writes, (pipeline, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            // No retry: whether a write that broke off took place is unknown.
            pipeline.AddTimeout(TimeSpan.FromSeconds(options.WriteTimeoutSeconds)).AddCircuitBreaker(Breaker());
        });

    private static IServiceCollection AddReads(this IServiceCollection services, string name) => services
        .AddResiliencePipeline(name, (pipeline, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            var total = TimeSpan.FromSeconds(options.ReadTimeoutSeconds);
            pipeline
                .AddConcurrencyLimiter(options.MaxConcurrentReads, queueLimit: options.MaxConcurrentReads * 16)
                .AddTimeout(total)
                .AddRetry(new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(
                        fault => DatabaseFaults.IsConnectionLoss(fault) || DatabaseFaults.IsRolledBack(fault)),
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(50),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                })
                .AddCircuitBreaker(Breaker())
                .AddTimeout(total * 0.8);
        });

    private static CircuitBreakerStrategyOptions Breaker() => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(DatabaseFaults.IsConnectionLoss),
        FailureRatio = 0.5,
        MinimumThroughput = 8,
        SamplingDuration = TimeSpan.FromSeconds(5),
        BreakDuration = TimeSpan.FromSeconds(1),
    };
}
