using System.ComponentModel.DataAnnotations;
using ContentApi.CrossLinks;

namespace ContentApi.Editorial.LinkDesk;

/// <summary>A link of a public article, as the link desk sees it.</summary>
public sealed record DeskLink
{
    /// <summary>The link's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article that has the link.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>That article's headline.</summary>
    public required string ArticleHeadline { get; init; }

    /// <summary>That article's public address.</summary>
    [DataType(DataType.Url)]
    public required string ArticleUrl { get; init; }

    /// <summary>How often that article was given out during the last 30 days: as many readers could have met the link.</summary>
    [Range(0, long.MaxValue)]
    public required long ArticleReads { get; init; }

    /// <summary>The words before the title.</summary>
    public required string Label { get; init; }

    /// <summary>What the reader is invited to do.</summary>
    public required CrossLinkKind Kind { get; init; }

    /// <summary>The link's place among the article's links, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Position { get; init; }

    /// <summary>The target's title in the author's wording.</summary>
    public required string Title { get; init; }

    /// <summary>Where it leads now.</summary>
    public required CrossLinkState State { get; init; }

    /// <summary>The address of another site that it leads to; null: to none.</summary>
    [DataType(DataType.Url)]
    public required string? Href { get; init; }

    /// <summary>The article that it leads to, or would; null: none was found.</summary>
    public required Guid? TargetId { get; init; }

    /// <summary>Whether an editor has decided where it leads.</summary>
    public required bool Pinned { get; init; }
}
