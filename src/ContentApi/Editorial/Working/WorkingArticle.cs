using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Taxonomy;

namespace ContentApi.Editorial.Working;

/// <summary>
/// The working copy of an article, with changes that are not published yet. Its version is also its entity tag, such as
/// `"w7"`, which `If-Match` takes.
/// </summary>
public sealed record WorkingArticle
{
    /// <summary>The article's id, a UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of piece it is.</summary>
    public required ArticleType Type { get; init; }

    /// <summary>The slug that it has, or will have when it is published.</summary>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public required string Slug { get; init; }

    /// <summary>Slugs under which it was public before, the latest first.</summary>
    public required IReadOnlyList<string> PreviousSlugs { get; init; }

    /// <summary>The public address that goes with the slug.</summary>
    [DataType(DataType.Url)]
    public required string Url { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Where the article stands.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>The number of the working copy's version, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>The version that is public, or will be at its moment, or was before the withdrawal; null: none ever was.</summary>
    [Range(1, int.MaxValue)]
    public required int? PublishedVersion { get; init; }

    /// <summary>Whether the working copy says something else than the published version.</summary>
    public required bool HasUnpublishedChanges { get; init; }

    /// <summary>The newer version that replaces the public one by itself, and when; null: none is planned.</summary>
    public required ScheduledVersion? Scheduled { get; init; }

    /// <summary>Why it was taken back; null: it was not.</summary>
    public required ArticleWithdrawal? Withdrawal { get; init; }

    /// <summary>When the working copy was last saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Who saved it last: the name of a key.</summary>
    public required string SavedBy { get; init; }

    /// <summary>The line above the headline.</summary>
    public required string? Kicker { get; init; }

    /// <summary>The headline, plain text.</summary>
    [MaxLength(ArticleLimits.Headline)]
    public required string Headline { get; init; }

    /// <summary>The lead, plain text.</summary>
    [MaxLength(ArticleLimits.Lead)]
    public required string? Lead { get; init; }

    /// <summary>The text in blocks, in reading order.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>The signature line.</summary>
    public required Signature? Signature { get; init; }

    /// <summary>The authors who are named in full.</summary>
    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>The section it belongs to.</summary>
    public required Section? Section { get; init; }

    /// <summary>What it is about, the most important first.</summary>
    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>When it was first published; null: it was not.</summary>
    public required DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>When it went public, or will; null: it never was.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When something was last published or corrected; null: nothing was.</summary>
    public required DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was last corrected.</summary>
    public required DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>The moment until which it is, or was, held back.</summary>
    public required DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>Its media, the lead medium first.</summary>
    public required IReadOnlyList<WorkingArticleMedium> Media { get; init; }

    /// <summary>The links to other articles, in order.</summary>
    public required IReadOnlyList<WorkingCrossLink> CrossLinks { get; init; }

    /// <summary>Corrections that readers are told about, the latest first.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Where it was imported from; null where it was written here.</summary>
    public required ArticleSource? Source { get; init; }

    /// <summary>Whose the text is and what may be done with it.</summary>
    public required ArticleRights Rights { get; init; }
}
