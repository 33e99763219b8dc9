using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Terms;

/// <summary>What a partner is to read. What is left out sets no bound.</summary>
public sealed record EntitlementsInput
{
    public const int Most = 1000;

    /// <summary>Slugs of sections that there are.</summary>
    [MaxLength(Most)]
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Slugs of tags that there are.</summary>
    [MaxLength(Most)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Languages (BCP 47), such as <c>fr</c> or <c>fr-CH</c>.</summary>
    [MaxLength(Most)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Agencies that are credited or sign, by their slug or name.</summary>
    [MaxLength(Most)]
    public IReadOnlyList<string> Agencies { get; init; } = [];
}
