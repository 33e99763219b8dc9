namespace ContentApi.Media.Files;

/// <summary>The pictures' storage is away, full, or closed to this program: come back later.</summary>
public sealed class StorageUnavailableException(string message, Exception cause) : Exception(message, cause);
