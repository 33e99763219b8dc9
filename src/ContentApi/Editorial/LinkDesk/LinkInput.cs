using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.LinkDesk;

/// <summary>Where a link is to lead: to an article, to an address, or, with neither, to what its title means.</summary>
public sealed record LinkInput
{
    /// <summary>The article.</summary>
    public Guid? TargetId { get; init; }

    /// <summary>The address of another site.</summary>
    [DataType(DataType.Url), MaxLength(2000)]
    public string? Href { get; init; }

    /// <summary>Another wording of the title; null: it stays.</summary>
    [MinLength(1), MaxLength(2000)]
    public string? Title { get; init; }
}
