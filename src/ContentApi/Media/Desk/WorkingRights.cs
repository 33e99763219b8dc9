namespace ContentApi.Media.Desk;

/// <summary>What may be done with a medium, where, when and by whom: in full, for the newsroom.</summary>
public sealed record WorkingRights
{
    /// <summary>Whether it may be passed on.</summary>
    public required Redistribution Redistribution { get; init; }

    /// <summary>Where it may be shown (ISO 3166-1 alpha-2); empty: everywhere.</summary>
    public required IReadOnlyList<string> Territories { get; init; }

    /// <summary>The moment at which the licence begins; null: it has begun.</summary>
    public required DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The moment at which the licence ends; from then on the medium is withheld. Null: it does not end.</summary>
    public required DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The partners who alone may have it, by id; empty: no such list.</summary>
    public required IReadOnlyList<Guid> AllowedPartners { get; init; }

    /// <summary>The partners who may not have it, by id.</summary>
    public required IReadOnlyList<Guid> DeniedPartners { get; init; }

    /// <summary>Terms of use in words.</summary>
    public required string? UsageTerms { get; init; }

    /// <summary>The licence's address.</summary>
    public required string? LicenseUrl { get; init; }

    /// <summary>Whether text and data mining is allowed or reserved.</summary>
    public required DataMining DataMining { get; init; }
}
