using Npgsql;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace ContentApi.Platform.Database;

/// <summary>Tells a database that is away or overloaded from a fault of ours.</summary>
public static class DatabaseFaults
{
    private const string ConnectionException = "08";
    private const string InsufficientResources = "53";
    private const string ServerGoesAway = "57P";

    /// <summary>No connection, or one that broke. "No suitable host" says of itself that it is not transient; it is.</summary>
    public static bool IsConnectionLoss(NpgsqlException exception) => exception is not PostgresException { SqlState: var state }
        || state is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InvalidCatalogName or
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
        || IsOfClass(state, ConnectionException) || IsOfClass(state, InsufficientResources) || IsOfClass(state, ServerGoesAway);

    /// <summary>Whether the caller should come back later.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable } => true,
        _ when IsRolledBack(exception) => true,
        NpgsqlException npgsql => IsConnectionLoss(npgsql),
        BrokenCircuitException or TimeoutRejectedException or RateLimiterRejectedException => true,
        _ => false,
    };

    /// <summary>The database undid the transaction to let another one go on: its outcome is known, so try again.</summary>
    public static bool IsRolledBack(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };

    private static bool IsOfClass(string state, string start) => state.StartsWith(start, StringComparison.Ordinal);
}
