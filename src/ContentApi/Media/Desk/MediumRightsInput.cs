using System.ComponentModel.DataAnnotations;

namespace ContentApi.Media.Desk;

/// <summary>What may be done with a medium, where, when and by whom.</summary>
public sealed record MediumRightsInput
{
    /// <summary>Whether it may be passed on.</summary>
    public Redistribution Redistribution { get; init; } = Redistribution.Allowed;

    /// <summary>Where it may be shown (ISO 3166-1 alpha-2); empty: everywhere.</summary>
    [MaxLength(300)]
    public IReadOnlyList<string> Territories { get; init; } = [];

    /// <summary>The moment at which the licence begins.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The moment at which the licence ends.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The partners who alone may have it, by id; empty: no such list.</summary>
    [MaxLength(1000)]
    public IReadOnlyList<Guid> AllowedPartners { get; init; } = [];

    /// <summary>The partners who may not have it, by id.</summary>
    [MaxLength(1000)]
    public IReadOnlyList<Guid> DeniedPartners { get; init; } = [];

    /// <summary>Terms of use in words.</summary>
    [MaxLength(5000)]
    public string? UsageTerms { get; init; }

    /// <summary>The licence's address.</summary>
    [DataType(DataType.Url), MaxLength(2000)]
    public string? LicenseUrl { get; init; }

    /// <summary>Whether text and data mining is allowed or reserved.</summary>
    public DataMining DataMining { get; init; } = DataMining.Allowed;
}
