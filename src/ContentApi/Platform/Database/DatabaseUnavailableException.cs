namespace ContentApi.Platform.Database;

/// <summary>The database cannot be reached or cannot keep up: a 503, and worth another try soon.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
