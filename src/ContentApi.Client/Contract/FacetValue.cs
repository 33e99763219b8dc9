namespace ContentApi.Client.Contract;

/// <summary>A value by which a list can be narrowed, and how many articles would stay.</summary>
public sealed record FacetValue
{
    /// <summary>The value to filter by.</summary>
    /// <example>monde</example>
    public required string Slug { get; init; }

    /// <summary>What readers are shown.</summary>
    /// <example>Monde</example>
    public required string Name { get; init; }

    /// <summary>How many of the counted articles have it.</summary>
    public required int Count { get; init; }
}
