namespace ContentApi.Client.Contract;

/// <summary>A front page: its articles in the editors' order, those that you may see.</summary>
public sealed record Front : PageOf<ArticleSummary>
{
    /// <summary>The front's readable name in addresses.</summary>
    /// <example>une</example>
    public required string Slug { get; init; }

    /// <summary>The front's name for people; null where it has none.</summary>
    /// <example>La une</example>
    public required string? Name { get; init; }

    /// <summary>When editors last put it in order. What its articles do does not move it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
