using System.Text.Json.Serialization;
using ContentApi.CrossLinks;

namespace ContentApi.Editorial;

/// <summary>A cross-link in its author's words; what it leads to is found out when the article is published.</summary>
public sealed record LinkContent
{
    /// <summary>The link's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The words before the title.</summary>
    public required string Label { get; init; }

    /// <summary>What the reader is invited to do.</summary>
    public required CrossLinkKind Kind { get; init; }

    /// <summary>The target's title in the author's wording.</summary>
    public required string Title { get; init; }

    /// <summary>The article that an editor pinned it to; null: what its words mean.</summary>
    public Guid? TargetId { get; init; }

    /// <summary>The address of another site that it was given.</summary>
    public string? Href { get; init; }

    /// <summary>The address that its source gave; it leads there as long as its words lead to no article here.</summary>
    public string? SourceHref { get; init; }

    /// <summary>Whether somebody has decided where it leads, whatever its title says.</summary>
    [JsonIgnore]
    public bool IsPinned => TargetId is not null || Href is not null;

    /// <summary>What it may mean.</summary>
    public LinkAim AimBy(LinkAims aims) => Href is { } href ? new LinkAim("", null, null, href) : aims.Of(Title, SourceHref);
}
