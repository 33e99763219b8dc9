using ContentApi.Partners;
using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Articles.Search;

/// <summary>Finds published articles, the best matches first.</summary>
public sealed class SearchRepository(ContentDatabase database)
{
    /// <summary>How many of the newest matches are ranked, which bounds what a search costs.</summary>
    public const int Ranked = 1000;

    private const int Searched = 100_000; // characters of a text in which matches are marked

    /// <summary>
    /// What a search means to <c>publication p</c>. Made in a subquery, the words are unknown to the planner, which then
    /// always takes the index: planned for a frequent word, it would read articles one after the other instead.
    /// </summary>
    public const string Condition =
        "p.article_id in (select s.article_id from publication_search s where s.words @@ (select search_query({0}::jsonb)))";

    /// <summary>What matched; for the articles of a page only.</summary>
    public static string Marks(string score = "0", string rankedAt = "0") =>
        $"""
        (select jsonb_build_object('headline', search_mark(p.language, p.headline, h.marks),
            'lead', search_mark(p.language, p.lead, h.marks), 'body', search_mark(p.language, h.text, h.marks),
            'text', h.text, 'score', {score}, 'rankedAt', {rankedAt})
         from (select search_marks(@Search::jsonb, p.language) as marks, left(search_body(p.body), {Searched}) as text offset 0) h
        ) as marks
        """;

    /// <summary>
    /// A page of matches. A cursor also holds the moment of the first page: what is published later does not move the rest.
    /// </summary>
    public Task<List<ArticleSummaryRow>> RankAsync(
        ArticleListing listing, RightsClass caller, CancellationToken cancellation)
    {
        var (filter, page) = (listing.Filter, listing.Page);
        var search = filter.Search!;
        var after = page.After is { } cursor ? SearchCursor.Read(cursor) : null;
        var parameters = new DynamicParameters(new
        {
            caller.Territory, page.Probe, Ranked, Search = search.ToJson(),
            after?.RankedAt, AfterScore = after?.Score, AfterAt = after?.PublishedAt, AfterId = after?.Id,
        });
        var where = (filter with { Search = null }).Where(parameters);
        return database.QueryAsync<ArticleSummaryRow>(
            $"""
            with measure as materialized (select * from search_measures(@Search::jsonb)),
            newest as materialized (
                select s.article_id, s.published_at, p.language
                from (select s.article_id, s.published_at from publication_search s
                    where s.words @@ (select search_query(@Search::jsonb)){(after is null ? "" : " and s.published_at <= @RankedAt")}
                    order by s.published_at desc, s.article_id desc) s
                join publication p on p.article_id = s.article_id
                where {where}
                order by s.published_at desc, s.article_id desc limit @Ranked),
            ranked as materialized (
                select n.article_id, n.published_at,
                    search_rank(s.words, s.forms, m.marks, m.every_form, m.any_form, m.near) as score
                from newest n
                join publication_search s on s.article_id = n.article_id
                join measure m on m.language = search_language(n.language)),
            r as materialized (
                select * from ranked{(after is null ? "" : " where (score, published_at, article_id) < (@AfterScore, @AfterAt, @AfterId)")}
                order by score desc, published_at desc, article_id desc limit @Probe)
            select {ArticleSummaryRow.Columns(listing.Include)}, {Marks("r.score", $"ceil(extract(epoch from {(after is null ? "content_now()" : "@RankedAt")}) * 1000)::bigint")}
            from {ArticleSummaryRow.From} join r on r.article_id = p.article_id
            order by r.score desc, r.published_at desc, r.article_id desc
            """, parameters, cancellation);
    }
}
