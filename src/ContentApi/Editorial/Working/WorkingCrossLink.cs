using System.ComponentModel.DataAnnotations;
using ContentApi.CrossLinks;

namespace ContentApi.Editorial.Working;

/// <summary>A link as the newsroom sees it.</summary>
public sealed record WorkingCrossLink
{
    /// <summary>The link's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The words before the title.</summary>
    public required string Label { get; init; }

    /// <summary>What the reader is invited to do.</summary>
    public required CrossLinkKind Kind { get; init; }

    /// <summary>The link's place among the article's links, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Position { get; init; }

    /// <summary>The target's title in the author's wording.</summary>
    public required string Title { get; init; }

    /// <summary>Where it leads now: `embargoed` where the target waits for its moment.</summary>
    public required CrossLinkState State { get; init; }

    /// <summary>The address to follow; null while there is none.</summary>
    [DataType(DataType.Url)]
    public required string? Href { get; init; }

    /// <summary>The article that it leads to; null while readers could not be led there.</summary>
    public required CrossLinkTarget? Target { get; init; }

    /// <summary>The article that an editor pinned it to; null: it is judged by its title.</summary>
    public required Guid? TargetId { get; init; }
}
