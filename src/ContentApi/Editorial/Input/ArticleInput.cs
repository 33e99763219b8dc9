using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;

namespace ContentApi.Editorial.Input;

/// <summary>
/// An article as editors write it: `PUT` replaces the working copy with it, what is left out takes its default; `PATCH`
/// (RFC 7396) changes what it names. What is read from the working view may be sent back as it is: members that cannot be
/// written, here left out, are accepted while they say what is so anyway.
/// </summary>
public sealed record ArticleInput
{
    /// <summary>What kind of piece it is.</summary>
    public ArticleType Type { get; init; } = ArticleType.Article;

    /// <summary>A slug of the editor's choice; without one the present slug stays, and a new article takes one from its headline.</summary>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public string? Slug { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    /// <example>fr</example>
    [RegularExpression(Platform.LanguageTag.Pattern), MaxLength(Platform.LanguageTag.MaxLength)]
    public required string Language { get; init; }

    /// <summary>The line above the headline, plain text.</summary>
    [MaxLength(ArticleLimits.Headline)]
    public string? Kicker { get; init; }

    /// <summary>The headline, plain text.</summary>
    /// <example>Un accord est trouvé</example>
    [MinLength(1), MaxLength(ArticleLimits.Headline)]
    public required string Headline { get; init; }

    /// <summary>The lead, plain text.</summary>
    [MaxLength(ArticleLimits.Lead)]
    public string? Lead { get; init; }

    /// <summary>The text in blocks, in reading order; together at most 2 MB.</summary>
    [MaxLength(5000)]
    public IReadOnlyList<BlockInput> Body { get; init; } = [];

    /// <summary>The signature line.</summary>
    public SignatureInput? Signature { get; init; }

    /// <summary>The authors who are named in full.</summary>
    [MaxLength(100)]
    public IReadOnlyList<AuthorInput> Authors { get; init; } = [];

    /// <summary>The section, by slug. The object that readers get is taken as well.</summary>
    /// <example>monde</example>
    public string? Section { get; init; }

    /// <summary>The tags, by slug, the most important first. The objects that readers get are taken as well.</summary>
    [MaxLength(100)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its media, in order. The one with the role `lead`, at most one, is shown first.</summary>
    [MaxLength(500)]
    public IReadOnlyList<MediumUseInput> Media { get; init; } = [];

    /// <summary>Links to other articles, in order.</summary>
    [MaxLength(500)]
    public IReadOnlyList<CrossLinkInput> CrossLinks { get; init; } = [];

    /// <summary>Whose the text is and what may be done with it.</summary>
    public RightsInput? Rights { get; init; }
}
