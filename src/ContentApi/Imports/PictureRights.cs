using ContentApi.Media;

namespace ContentApi.Imports;

/// <summary>A picture's rights, where they are not simply free.</summary>
public sealed record PictureRights
{
    public Redistribution Redistribution { get; init; } = Redistribution.Allowed;

    public string? UsageTerms { get; init; }

    public string? LicenseUrl { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    public DataMining DataMining { get; init; }
}
