using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;
using ContentApi.Taxonomy;

namespace ContentApi.Editorial.Working;

/// <summary>A working copy in a list.</summary>
public sealed record WorkingSummary
{
    /// <summary>The article's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of piece it is.</summary>
    public required ArticleType Type { get; init; }

    /// <summary>The slug that it has, or will have.</summary>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public required string Slug { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Where the article stands.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>The number of the working copy's version, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>The version that is public, or will be, or was; null: none ever was.</summary>
    [Range(1, int.MaxValue)]
    public required int? PublishedVersion { get; init; }

    /// <summary>Whether the working copy says something else than the published version.</summary>
    public required bool HasUnpublishedChanges { get; init; }

    /// <summary>The line above the headline.</summary>
    public required string? Kicker { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The lead.</summary>
    public required string? Lead { get; init; }

    /// <summary>The section.</summary>
    public required Section? Section { get; init; }

    /// <summary>When it went public, or will; null: it never was.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the working copy was last saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Who saved it last: the name of a key.</summary>
    public required string SavedBy { get; init; }

    /// <summary>How many media it has.</summary>
    [Range(0, int.MaxValue)]
    public required int MediaCount { get; init; }
}
