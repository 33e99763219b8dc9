using ContentApi.Media;

namespace ContentApi.Imports;

/// <summary>A picture's rights, where they are not simply free.</summary>
public sealed record PictureRights
{
    public Redistribution Redistribution { get; init; } = Redistribution.Allowed;

    /// <summary>Where it may be shown (ISO 3166-1 alpha-2); empty: everywhere.</summary>
    public IReadOnlyList<string> Territories { get; init; } = [];

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The partners who alone may have it; empty: no such list.</summary>
    public IReadOnlyList<Guid> AllowedPartners { get; init; } = [];

    /// <summary>The partners who may not have it.</summary>
    public IReadOnlyList<Guid> DeniedPartners { get; init; } = [];

    public string? UsageTerms { get; init; }

    public string? LicenseUrl { get; init; }

    public DataMining DataMining { get; init; }
}
