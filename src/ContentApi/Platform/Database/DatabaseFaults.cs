using Npgsql;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace ContentApi.Platform.Database;

/// <summary>Tells a database that is away or overloaded from a fault of ours.</summary>
public static class DatabaseFaults
{
    /// <summary>No connection, or one that broke. "No suitable host" says of itself that it is not transient; it is.</summary>
    public static bool IsConnectionLoss(NpgsqlException exception) => exception is PostgresException postgres
        ? postgres.SqlState is
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or
            PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ReadOnlySqlTransaction or
            PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or
            PostgresErrorCodes.InvalidAuthorizationSpecification
        : true;

    /// <summary>Whether the caller should come back later.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => true,
        NpgsqlException npgsql => IsConnectionLoss(npgsql),
        BrokenCircuitException or TimeoutRejectedException or RateLimiterRejectedException => true,
        _ => false,
    };

    /// <summary>The database undid the transaction to let another one go on: its outcome is known, so try again.</summary>
    public static bool IsRolledBack(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };
}
