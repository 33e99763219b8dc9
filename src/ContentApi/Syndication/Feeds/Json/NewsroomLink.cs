using ContentApi.CrossLinks;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>An editor's link to another article ("Lire aussi").</summary>
public sealed record NewsroomLink
{
    /// <summary>The words before the title.</summary>
    /// <example>Lire aussi</example>
    public required string Label { get; init; }

    /// <summary>What the reader is invited to do.</summary>
    public required CrossLinkKind Kind { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The address.</summary>
    public required string Url { get; init; }
}
