namespace ContentApi.Media;

/// <summary>A medium to be stored.</summary>
public sealed record MediumDraft
{
    public required Guid Id { get; init; }
    public required MediumKind Kind { get; init; }
    public required string? Caption { get; init; }
    public required string? Alt { get; init; }

    /// <summary>Null: nobody has said whom it is credited to, and until somebody does, it cannot be published.</summary>
    public required Credit? Credit { get; init; }

    /// <summary>Why it may be published without a credit.</summary>
    public string? Waiver { get; init; }

    public string? CopyrightNotice { get; init; }
    public required IReadOnlyList<Rendition> Renditions { get; init; }
    public required Focus? Focus { get; init; }
    public required Redistribution Redistribution { get; init; }
    public IReadOnlyList<string> Territories { get; init; } = [];
    public DateTimeOffset? ValidFrom { get; init; }
    public required DateTimeOffset? ValidUntil { get; init; }
    public IReadOnlyList<Guid> AllowedPartners { get; init; } = [];
    public IReadOnlyList<Guid> DeniedPartners { get; init; } = [];
    public required string? UsageTerms { get; init; }
    public string? LicenseUrl { get; init; }
    public DataMining DataMining { get; init; } = DataMining.Allowed;
}
