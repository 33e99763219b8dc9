namespace ContentApi.Client.Contract;

/// <summary>
/// Where a search matched: HTML in which <c>&lt;mark&gt;</c> is around each word and everything else is escaped.
/// </summary>
public sealed record SearchHighlights
{
    /// <summary>The whole headline; null where nothing in it matches.</summary>
    /// <example>Le &lt;mark&gt;glacier&lt;/mark&gt; recule</example>
    public required string? Headline { get; init; }

    /// <summary>The whole lead; null where nothing in it matches.</summary>
    public required string? Lead { get; init; }

    /// <summary>
    /// About 200 characters around the best place of the text; null where nothing in its first 100,000 characters matches.
    /// </summary>
    public required string? Body { get; init; }
}
