using ContentApi.Partners;
using ContentApi.Platform.Database;

namespace ContentApi.CrossLinks;

/// <summary>Reads the links of published articles.</summary>
public sealed class CrossLinkRepository(ContentDatabase database)
{
    private const string OfArticle =
        $"select {CrossLinkRow.OfArticle} as links from publication p where p.article_id = @id and article_visible(p)";

    /// <summary>The article's links in order, or null where the caller may not see the article.</summary>
    public Task<IReadOnlyList<CrossLinkRow>?> OfAsync(Guid id, RightsClass caller, CancellationToken cancellation) =>
        database.SingleAsync<IReadOnlyList<CrossLinkRow>>(caller.Sql(OfArticle), caller.With(new { id }), cancellation);
}
