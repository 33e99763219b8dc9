namespace ContentApi.Imports.Bulk;

/// <summary>How the lines of a bulk import are stored: kept with them, since another node may store them.</summary>
/// <param name="Publish">Publish what is imported.</param>
/// <param name="DryRun">Tell what would happen and write nothing.</param>
/// <param name="Metadata">What holds for every line, whatever the line says.</param>
public sealed record BulkSettings(bool Publish, bool DryRun, ItemMetadata Metadata);
