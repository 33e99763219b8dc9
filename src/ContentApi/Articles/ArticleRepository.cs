using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;
using Dapper;

namespace ContentApi.Articles;

/// <summary>Reads published articles.</summary>
public sealed class ArticleRepository(ContentDatabase database)
{
    private const string ById =
        $"select {ArticleRow.Columns} from {ArticleSummaryRow.From} where p.article_id = @id and article_visible(p)";

    private const string BySlug =
        """
        select p.article_id, s.language, p.slug
        from article_slug s join publication p on p.article_id = s.article_id
        where s.slug = @slug and article_visible(p) and (@language::text is null or s.language = @language)
        order by s.language
        """;

    public Task<ArticleRow?> FindAsync(Guid id, RightsClass caller, CancellationToken cancellation) =>
        database.SingleAsync<ArticleRow>(ById, new { id, caller.Territory }, cancellation);

    public Task<bool> IsVisibleAsync(Guid id, CancellationToken cancellation) => database.SingleAsync<bool>(
        "select true from publication p where p.article_id = @id and article_visible(p)", new { id }, cancellation);

    /// <summary>The articles that have or had this slug: one for each language at the most.</summary>
    public Task<List<SlugRow>> FindSlugAsync(string slug, string? language, CancellationToken cancellation) =>
        database.QueryAsync<SlugRow>(BySlug, new { slug, language }, cancellation);

    /// <summary>A page of articles, the newest first.</summary>
    public Task<List<ArticleSummaryRow>> ListAsync(
        ArticleFilter filter, PageRequest page, RightsClass caller, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(new { caller.Territory, page.Probe });
        var where = filter.Where(parameters);
        if (page.After is { } after)
        {
            parameters.Add("AfterAt", Pages.Moment(after.Keys[0]));
            parameters.Add("AfterId", Guid.Parse(after.Keys[1]));
            where += " and (p.published_at, p.article_id) < (@AfterAt, @AfterId)";
        }
        return database.QueryAsync<ArticleSummaryRow>(
            $"""
            select {ArticleSummaryRow.Columns} from {ArticleSummaryRow.From} where {where}
            order by p.published_at desc, p.article_id desc limit @Probe
            """, parameters, cancellation);
    }
}
