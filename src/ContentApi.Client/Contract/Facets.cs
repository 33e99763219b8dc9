using System.Text.Json.Serialization;

namespace ContentApi.Client.Contract;

/// <summary>
/// How a list's newest articles, at most 10,000, are spread: for each facet that was asked for the 100 values that most of
/// them have, the most frequent first.
/// </summary>
public sealed record Facets
{
    /// <summary>Sections.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Section { get; init; }

    /// <summary>Tags.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Tag { get; init; }

    /// <summary>Languages as the articles have them: <c>fr-CH</c> does not count as <c>fr</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Language { get; init; }

    /// <summary>Agencies of credits and signatures under their whole names. An article counts once for each of its agencies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Agency { get; init; }
}
