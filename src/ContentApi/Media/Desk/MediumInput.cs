using System.ComponentModel.DataAnnotations;

namespace ContentApi.Media.Desk;

/// <summary>A medium as the newsroom writes it. What is left out takes its default.</summary>
public sealed record MediumInput
{
    public const int LongestCaption = 5000;
    public const int LongestAlt = 2000;

    /// <summary>What it is.</summary>
    public MediumKind Kind { get; init; } = MediumKind.Image;

    /// <summary>The text to print with it.</summary>
    [MaxLength(LongestCaption)]
    public string? Caption { get; init; }

    /// <summary>The alternative text for those who do not see it.</summary>
    [MaxLength(LongestAlt)]
    public string? Alt { get; init; }

    /// <summary>Whom it is credited to. Without it, and without a waiver, the medium cannot be published.</summary>
    public CreditInput? Credit { get; init; }

    /// <summary>The copyright notice.</summary>
    [MaxLength(1000)]
    public string? CopyrightNotice { get; init; }

    /// <summary>What may be done with it; null: everything.</summary>
    public MediumRightsInput? Rights { get; init; }

    /// <summary>Its files on other sites. Of a picture that is stored here they cannot be written.</summary>
    [MaxLength(50)]
    public IReadOnlyList<RenditionInput> Renditions { get; init; } = [];

    /// <summary>The point that crops should keep.</summary>
    public Focus? Focus { get; init; }
}
