namespace ContentApi.Client.Mirroring;

/// <summary>That a copy was made anew, and still is not what the server's digest says: somebody has to look.</summary>
public sealed class MirrorException(string message) : Exception(message);
