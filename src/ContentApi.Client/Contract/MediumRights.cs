namespace ContentApi.Client.Contract;

/// <summary>What may be done with a medium.</summary>
public sealed record MediumRights
{
    /// <summary>Whether it may be passed on.</summary>
    public required Redistribution Redistribution { get; init; }

    /// <summary>Terms of use in words.</summary>
    public required string? UsageTerms { get; init; }

    /// <summary>The licence's address.</summary>
    public required string? LicenseUrl { get; init; }

    /// <summary>The moment at which the licence ends; from then on the medium is withheld.</summary>
    public required DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Whether text and data mining is allowed or reserved.</summary>
    public required DataMining DataMining { get; init; }
}
