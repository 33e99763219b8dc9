using System.ComponentModel.DataAnnotations;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Fields;
using ContentApi.Taxonomy;

namespace ContentApi.Articles;

/// <summary>An article, whole.</summary>
public sealed record Article : ICacheable, IDelivers
{
    /// <summary>The article's id, a UUIDv7: opaque and stable.</summary>
    [AlwaysSelected]
    public required Guid Id { get; init; }

    /// <summary>What kind of piece it is.</summary>
    public required ArticleType Type { get; init; }

    /// <summary>A readable name, unique in its language. It may change; the old one leads here for ever.</summary>
    /// <example>un-accord-est-trouve</example>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public required string Slug { get; init; }

    /// <summary>Slugs that it had before, the latest first.</summary>
    public required IReadOnlyList<string> PreviousSlugs { get; init; }

    /// <summary>The public address.</summary>
    [DataType(DataType.Url)]
    public required string Url { get; init; }

    /// <summary>The language as a BCP 47 tag, such as <c>fr</c> or <c>fr-CH</c>.</summary>
    /// <example>fr</example>
    public required string Language { get; init; }

    /// <summary>Where the article stands.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>The number of this version, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>The line above the headline (surtitre).</summary>
    public required string? Kicker { get; init; }

    /// <summary>The headline, plain text, at most 300 characters.</summary>
    [MaxLength(ArticleLimits.Headline)]
    public required string Headline { get; init; }

    /// <summary>The lead (chapeau), plain text, at most 5,000 characters.</summary>
    [MaxLength(ArticleLimits.Lead)]
    public required string? Lead { get; init; }

    /// <summary>The text in blocks, in reading order.</summary>
    [AsStored]
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>The signature line.</summary>
    public required Signature? Signature { get; init; }

    /// <summary>The authors who are named in full.</summary>
    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>The section it belongs to.</summary>
    public required Section? Section { get; init; }

    /// <summary>What it is about, the most important first.</summary>
    [AsStored]
    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>When it was first published.</summary>
    public required DateTimeOffset FirstPublishedAt { get; init; }

    /// <summary>When it went public; lists are ordered by it.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When something was last published or corrected. Drafts do not move it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was last corrected.</summary>
    public required DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>The moment until which it was held back.</summary>
    public required DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>Its media, the lead medium first, each with its credit.</summary>
    [AsStored]
    public required IReadOnlyList<ArticleMedium> Media { get; init; }

    /// <summary>The editors' links to other articles, in the text's order.</summary>
    public required IReadOnlyList<CrossLink> CrossLinks { get; init; }

    /// <summary>Corrections that readers are told about, the latest first.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Where it was imported from; null where it was written here.</summary>
    public required ArticleSource? Source { get; init; }

    /// <summary>Whose the text is and what may be done with it.</summary>
    public required ArticleRights Rights { get; init; }

    void IDelivers.AddDelivered(DeliveredItems items)
    {
        items.AddArticle(Id, [.. Signature?.Agencies ?? [], .. Media.Select(medium => medium.Credit.Agency)]);
        foreach (var medium in Media) ((IDelivers)medium).AddDelivered(items);
        foreach (var link in CrossLinks) ((IDelivers)link).AddDelivered(items);
    }

    void ICacheable.AddKeys(ISet<string> keys)
    {
        keys.Add(CacheKeys.Article(Id));
        keys.UnionWith(Media.CacheKeysOf());
        foreach (var link in CrossLinks) ((ICacheable)link).AddKeys(keys);
    }

    bool? ICacheable.IsMiningReserved() => ArticleMining.IsReserved(Rights, Media, CrossLinks);

    Guid? ICacheable.Subject() => Id;

    DateTimeOffset? ICacheable.ModifiedAt() => UpdatedAt;
}
