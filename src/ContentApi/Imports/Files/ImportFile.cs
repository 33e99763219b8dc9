namespace ContentApi.Imports.Files;

/// <summary>A file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="SourceId">The path as it was typed, by which a later import knows the file again.</param>
public sealed record ImportFile(string Path, string SourceId);
