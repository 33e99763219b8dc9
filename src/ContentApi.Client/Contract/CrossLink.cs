namespace ContentApi.Client.Contract;

/// <summary>An editor's link to another article ("Lire aussi").</summary>
public sealed record CrossLink
{
    /// <summary>The link's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The words before the title, in the source's wording.</summary>
    /// <example>Lire aussi</example>
    public required string Label { get; init; }

    /// <summary>What the reader is invited to do.</summary>
    public required CrossLinkKind Kind { get; init; }

    /// <summary>The link's place among the article's links, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The target's title in the source's wording; null when the target was withdrawn.</summary>
    public required string? Title { get; init; }

    /// <summary>Where the link leads now.</summary>
    public required CrossLinkState State { get; init; }

    /// <summary>The address to follow; null while there is none.</summary>
    public required string? Href { get; init; }

    /// <summary>The article that it leads to; null while there is none.</summary>
    public required CrossLinkTarget? Target { get; init; }
}
