namespace ContentApi.Platform.Problems;

/// <summary>Something that an answer needs is away or overloaded: 503, come back later.</summary>
/// <param name="message">What to tell the caller.</param>
/// <param name="cause">What to tell the log.</param>
public abstract class UnavailableException(string message, Exception? cause = null) : Exception(message, cause);
