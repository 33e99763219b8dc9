using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;

namespace ContentApi.Editorial.Input;

/// <summary>A correction to be told to readers at once.</summary>
public sealed record CorrectionInput
{
    /// <summary>Why the text was changed.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>What readers are told, plain text.</summary>
    [MinLength(1), MaxLength(5000)]
    public required string Text { get; init; }

    /// <summary>The block of the published text that it concerns; null: the article as a whole.</summary>
    [MaxLength(100)]
    public string? BlockId { get; init; }

    /// <summary>Whether everyone who carries the article has to carry this correction too.</summary>
    public bool MustRepublish { get; init; }
}
