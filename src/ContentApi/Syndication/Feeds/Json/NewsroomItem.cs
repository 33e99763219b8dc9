using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;
using ContentApi.Taxonomy;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>What a newsroom says of an article. The members mean what they mean in <c>/v1/articles</c>.</summary>
public sealed record NewsroomItem
{
    /// <summary>The article's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of piece it is.</summary>
    public required ArticleType Type { get; init; }

    /// <summary>The number of this version, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>The line above the headline.</summary>
    public required string? Kicker { get; init; }

    /// <summary>The signature line.</summary>
    public required Signature? Signature { get; init; }

    /// <summary>The news agencies that the signature names.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>The section it belongs to.</summary>
    public required Section? Section { get; init; }

    /// <summary>When it was last corrected.</summary>
    public required DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Corrections that readers are told about, the latest first.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Its media, the lead medium first, each with its credit.</summary>
    public required IReadOnlyList<NewsroomMedium> Media { get; init; }

    /// <summary>The editors' links that lead somewhere, in the text's order.</summary>
    public required IReadOnlyList<NewsroomLink> Related { get; init; }

    /// <summary>Whose the text is and what may be done with it.</summary>
    public required ArticleRights Rights { get; init; }
}
