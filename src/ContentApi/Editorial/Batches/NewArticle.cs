using ContentApi.Articles;

namespace ContentApi.Editorial.Batches;

/// <summary>An article that an import brings for the first time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its first version.</param>
/// <param name="Hash">The digest of what it says.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Dates">When it goes public; null: it stays a draft.</param>
/// <param name="Corrections">What readers are told of corrections.</param>
public sealed record NewArticle(Guid Id, ArticleContent Content, byte[] Hash, ArticleSource Source,
    PublicationDates? Dates, IReadOnlyList<Correction> Corrections)
{
    /// <summary>When it was last corrected; null: it was not.</summary>
    public DateTimeOffset? CorrectedAt => Corrections.Count == 0 ? null : Corrections.Max(one => one.At);
}
