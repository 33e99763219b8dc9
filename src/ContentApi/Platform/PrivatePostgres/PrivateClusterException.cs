namespace ContentApi.Platform.PrivatePostgres;

/// <summary>
/// The private PostgreSQL cannot be used. The message is written for the person at the terminal: it says what failed
/// and what to do about it.
/// </summary>
public sealed class PrivateClusterException(string message, Exception? inner = null) : Exception(message, inner);
