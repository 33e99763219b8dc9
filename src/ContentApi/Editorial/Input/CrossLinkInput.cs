using System.ComponentModel.DataAnnotations;
using ContentApi.CrossLinks;

namespace ContentApi.Editorial.Input;

/// <summary>A link to another article, or to another site.</summary>
public sealed record CrossLinkInput
{
    /// <summary>The link's id where it is known: it is kept. Any other link gets one, and blocks that name this one follow.</summary>
    public Guid? Id { get; init; }

    /// <summary>The words before the title.</summary>
    [MinLength(1), MaxLength(100)]
    public string Label { get; init; } = "Lire aussi";

    /// <summary>What the reader is invited to do.</summary>
    public CrossLinkKind Kind { get; init; } = CrossLinkKind.Read;

    /// <summary>The target's headline, slug or address: the article is found by it, whenever it arrives.</summary>
    [MinLength(1), MaxLength(2000)]
    public required string Title { get; init; }

    /// <summary>An address of another site that it leads to; null: what the title means.</summary>
    [DataType(DataType.Url), MaxLength(2000)]
    public string? Href { get; init; }

    /// <summary>The article that it leads to, whatever the title says; null: what the title means.</summary>
    public Guid? TargetId { get; init; }
}
