namespace ContentApi.Benchmarks.Limits;

/// <summary>An answer of the program, to be given again from memory.</summary>
public sealed record KnownAnswer(string Path, string? Encoding, IReadOnlyDictionary<string, string> Headers, byte[] Body);
