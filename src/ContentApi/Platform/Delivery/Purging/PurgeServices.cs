using Polly;
using Polly.Retry;

namespace ContentApi.Platform.Delivery.Purging;

/// <summary>Registers the purging of caches in front.</summary>
public static class PurgeServices
{
    public const string Pipeline = "purges";

    public static IServiceCollection AddPurging(this IServiceCollection services)
    {
        services.AddOptions<CdnOptions>()
            .Configure<IConfiguration>((options, settings) => options.Read(settings.GetSection("Cdn"))).ValidateOnStart();
        // Without end: what waits is bounded, and nobody waits for it.
        services.AddResiliencePipeline(Pipeline, pipeline => pipeline
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(fault => fault is not OperationCanceledException),
                MaxRetryAttempts = int.MaxValue,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddTimeout(TimeSpan.FromSeconds(5)));
        services.AddSingleton<Purges>();
        services.AddHostedService(provider => provider.GetRequiredService<Purges>());
        return services;
    }
}
