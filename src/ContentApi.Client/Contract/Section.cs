namespace ContentApi.Client.Contract;

/// <summary>The part of the publication that an article belongs to.</summary>
public sealed record Section
{
    /// <summary>The section's readable name in addresses and filters.</summary>
    /// <example>monde</example>
    public required string Slug { get; init; }

    /// <summary>The section's name for readers.</summary>
    /// <example>Monde</example>
    public required string Name { get; init; }
}
