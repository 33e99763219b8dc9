using DbUp;
using DbUp.Engine.Output;
using DbUp.Postgresql;
using Npgsql;

namespace ContentApi.Platform.Database;

/// <summary>Brings the schema up to date. Several nodes may start at once: one migrates, the others wait.</summary>
public sealed class Migrations(DatabaseHosts hosts, ILogger<Migrations> logger)
{
    private const string Lock = "select pg_advisory_lock(hashtextextended('content-api-migrations', 0))";

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var primary = await hosts.Primary.OpenConnectionAsync(cancellation);
        await using (var take = new NpgsqlCommand(Lock, primary) { CommandTimeout = 0 })
            await take.ExecuteNonQueryAsync(cancellation); // released with the session

        var result = await Task.Run(() => DeployChanges.To
            .PostgresqlDatabase(new PostgresqlConnectionManager(hosts.Primary))
            .WithScriptsEmbeddedInAssembly(typeof(Migrations).Assembly, name => name.EndsWith(".sql", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .WithExecutionTimeout(TimeSpan.Zero) // none: an index of a large archive takes its time
            .WithVariablesDisabled() // dollar-quoted functions are not variables
            .LogTo(new DbUpLog(logger))
            .Build()
            .PerformUpgrade(), cancellation);
        await using (var release = new NpgsqlCommand("select pg_advisory_unlock_all()", primary))
            await release.ExecuteNonQueryAsync(cancellation);
        if (!result.Successful) throw result.Error;
    }

    private sealed class DbUpLog(ILogger logger) : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) => logger.LogTrace("{Step}", string.Format(null, format, args));
        public void LogDebug(string format, params object[] args) => logger.LogDebug("{Step}", string.Format(null, format, args));
        public void LogInformation(string format, params object[] args) => logger.LogDebug("{Step}", string.Format(null, format, args));
        public void LogWarning(string format, params object[] args) => logger.LogWarning("{Step}", string.Format(null, format, args));
        public void LogError(string format, params object[] args) => logger.LogError("{Step}", string.Format(null, format, args));
        public void LogError(Exception exception, string format, params object[] args) =>
            logger.LogError(exception, "{Step}", string.Format(null, format, args));
    }
}
