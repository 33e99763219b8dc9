using System.Text.Json.Nodes;
using ContentApi.Articles.Search;
using ContentApi.Partners;
using ContentApi.Platform.Database;

namespace ContentApi.Articles;

/// <summary>Reads published articles.</summary>
public sealed class ArticleRepository(ContentDatabase database)
{
    private const string ById =
        $"select {ArticleRow.Columns} from {ArticleSummaryRow.From} where p.article_id = @id and article_visible(p)";

    private const string ByIds =
        $"select {ArticleRow.Columns} from {ArticleSummaryRow.From} where p.article_id = any(@ids) and article_visible(p)";

    private const string BySlug =
        """
        select p.article_id, s.language, p.language as present_language, p.slug as present_slug
        from article_slug s join publication p on p.article_id = s.article_id
        where s.slug = @slug and s.is_public and article_visible(p) and (@language::text is null or s.language = @language)
        order by s.language
        """;

    // The whole query first, then the address without it: whoever shares an address adds to it.
    private const string BySourceUrl =
        $"""
        select {ArticleRow.Columns} from {ArticleSummaryRow.From}
        where article_visible(p)
            and address_key(a.source_url) = any(array[address_key(@Url), split_part(address_key(@Url), '?', 1)])
        order by length(address_key(a.source_url)) desc, p.published_at desc, p.article_id desc limit 1
        """;

    private const string Missing =
        """
        select x.id, case when a.status = 'withdrawn' then 'withdrawn' else 'notFound' end as reason
        from unnest(@ids) with ordinality x (id, place) left join article a on a.id = x.id
        where not exists (select from publication p where p.article_id = x.id and article_visible(p))
        order by x.place
        """;

    private const string TakenBackBySlug =
        $"""
        {WithdrawalRow.Select} join article_slug s on s.article_id = w.article_id
        where s.slug = @slug and s.is_public and (@language::text is null or s.language = @language)
        order by s.language <> 'fr', s.language limit 1
        """;

    private const string TakenBackBySourceUrl =
        $"""
        {WithdrawalRow.Select} join article a on a.id = w.article_id
        where address_key(a.source_url) = any(array[address_key(@Url), split_part(address_key(@Url), '?', 1)])
        order by length(address_key(a.source_url)) desc, w.withdrawn_at desc limit 1
        """;

    private const string PlaceInOrder = "array_position(@Order, p.article_id)";
    private const int CheaplyCounted = 1000;

    public Task<ArticleRow?> FindAsync(Guid id, RightsClass caller, CancellationToken cancellation) =>
        database.SingleAsync<ArticleRow>(caller.Sql(ById), caller.With(new { id }), cancellation);

    /// <summary>Those of the articles that the caller may see, in no order.</summary>
    public Task<List<ArticleRow>> FindAsync(IReadOnlyList<Guid> ids, RightsClass caller, CancellationToken cancellation) =>
        database.QueryAsync<ArticleRow>(caller.Sql(ByIds), caller.With(new { ids = ids.ToArray() }), cancellation);

    public Task<bool> IsVisibleAsync(Guid id, RightsClass caller, CancellationToken cancellation) => database.SingleAsync<bool>(
        caller.Sql("select true from publication p where p.article_id = @id and article_visible(p)"), caller.With(new { id }),
        cancellation);

    /// <summary>The articles that have or had this slug: one for each language at the most, one maybe in several.</summary>
    public Task<List<SlugRow>> FindSlugAsync(
        string slug, string? language, RightsClass caller, CancellationToken cancellation) =>
        database.QueryAsync<SlugRow>(caller.Sql(BySlug), caller.With(new { slug, language }), cancellation);

    /// <summary>The article that was imported from this address; of several the newest.</summary>
    public Task<ArticleRow?> FindBySourceUrlAsync(Uri url, RightsClass caller, CancellationToken cancellation) =>
        database.SingleAsync<ArticleRow>(caller.Sql(BySourceUrl), caller.With(new { Url = url.OriginalString }), cancellation);

    /// <summary>Why the article was taken back; null where it was not, or never was there.</summary>
    public Task<WithdrawalRow?> FindWithdrawalAsync(Guid id, RightsClass caller, CancellationToken cancellation) =>
        WithdrawalAsync($"{WithdrawalRow.Select} where w.article_id = @id", new { id }, caller, cancellation);

    /// <summary>Why the article that had this slug was taken back; null where none was.</summary>
    public Task<WithdrawalRow?> FindWithdrawalAsync(
        string slug, string? language, RightsClass caller, CancellationToken cancellation) =>
        WithdrawalAsync(TakenBackBySlug, new { slug, language }, caller, cancellation);

    /// <summary>Why the article that was imported from this address was taken back; null where none was.</summary>
    public Task<WithdrawalRow?> FindWithdrawalAsync(Uri url, RightsClass caller, CancellationToken cancellation) =>
        WithdrawalAsync(TakenBackBySourceUrl, new { Url = url.OriginalString }, caller, cancellation);

    private Task<WithdrawalRow?> WithdrawalAsync(
        string sql, object parameters, RightsClass caller, CancellationToken cancellation) =>
        database.SingleAsync<WithdrawalRow>(caller.Sql(sql), caller.With(parameters), cancellation);

    /// <summary>A page of articles, and one more if there is one.</summary>
    public Task<List<ArticleSummaryRow>> ListAsync(ArticleListing listing, RightsClass caller, CancellationToken cancellation)
    {
        var (filter, page) = (listing.Filter, listing.Page);
        var parameters = caller.With();
        var lead = ListLead.Of(listing, parameters);
        var where = $"{lead.Condition}{lead.Others.Where(parameters)}";
        if (filter.Ids is { } ids) parameters.Add("Order", ids.ToArray());
        if (page.After is { } after)
        {
            where += filter.Ids is null ? $" and {listing.Sort.After(lead.Table)}" : $" and {PlaceInOrder} > @AfterPlace";
            if (filter.Ids is not null)
            {
                parameters.Add("AfterPlace", after.Number(0));
            }
            else
            {
                parameters.Add("AfterAt", after.Moment(0));
                parameters.Add("AfterId", after.Id(1));
            }
        }
        var marks = "";
        if (filter.Search is { } search)
        {
            parameters.Add("Search", search.ToJson());
            marks = $", {SearchRepository.Marks()} as marks";
        }
        return database.QueryAsync<ArticleSummaryRow>(
            caller.Sql($"""
            select {ArticleSummaryRow.Columns(listing.Include)}{marks} from {lead.From} where {where}
            order by {(filter.Ids is null ? listing.Sort.OrderBy(lead.Table) : PlaceInOrder)} limit {page.Probe}
            """), parameters, cancellation);
    }

    /// <summary>Those of the ids whose articles the caller may not see.</summary>
    public Task<List<MissingArticle>> MissingAsync(IReadOnlyList<Guid> ids, RightsClass caller, CancellationToken cancellation) =>
        database.QueryAsync<MissingArticle>(caller.Sql(Missing), caller.With(new { ids = ids.ToArray() }), cancellation);

    public Task<int> CountAsync(ArticleFilter filter, RightsClass caller, CancellationToken cancellation)
    {
        var parameters = caller.With();
        return database.SingleAsync<int>(
            caller.Sql($"select count(*)::int from publication p where {filter.Where(parameters)}"), parameters, cancellation);
    }

    /// <summary>Counts as far as that is cheap, and takes the planner's word for the rest.</summary>
    public async Task<int> EstimateAsync(ArticleFilter filter, RightsClass caller, CancellationToken cancellation)
    {
        var parameters = caller.With(new { Most = CheaplyCounted + 1 });
        var matches = caller.Sql($"select from publication p where {filter.Where(parameters)}");
        var counted = await database.SingleAsync<int>($"select count(*)::int from ({matches} limit @Most) m", parameters, cancellation);
        if (counted <= CheaplyCounted) return counted;
        var plan = await database.SingleAsync<string>($"explain (format json) {matches}", parameters, cancellation);
        var rows = JsonNode.Parse(plan!)![0]!["Plan"]!["Plan Rows"]!.GetValue<double>();
        return (int)Math.Clamp(rows, counted, int.MaxValue);
    }
}
