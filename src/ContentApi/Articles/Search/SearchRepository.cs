using ContentApi.Partners;
using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Articles.Search;

/// <summary>Finds published articles by their words.</summary>
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

    /// <summary>What matched in <c>publication p</c>.</summary>
    /// <param name="marks">What to mark in its language; making it costs as much as reading the article.</param>
    public static string Marks(string score = "0", string rankedAt = "0", string marks = "search_marks(@Search::jsonb, p.language)") =>
        $"""
        (select json_build_object('headline', search_mark(p.language, p.headline, h.marks),
            'lead', search_mark(p.language, p.lead, h.marks), 'body', search_mark(p.language, h.text, h.marks),
            'text', h.text, 'score', {score}, 'rankedAt', {rankedAt})
         from (select {marks} as marks, left(search_body(p.body), {Searched}) as text offset 0) h)
        """;

    // To mark costs more than to find: not for the row that only tells whether there is another page.
    private static string OfShown(string marks) => $"case when r.place <= @Limit then {marks} end as marks";

    /// <summary>
    /// A page of matches. A cursor also holds the moment of the first page: what is published later does not move the rest.
    /// </summary>
    public Task<List<ArticleSummaryRow>> RankAsync(
        ArticleListing listing, RightsClass caller, CancellationToken cancellation)
    {
        var after = listing.Page.After is { } cursor ? SearchCursor.Read(cursor) : null;
        var parameters = Parameters(listing, caller);
        parameters.AddDynamicParams(new { after?.RankedAt, AfterScore = after?.Score, AfterAt = after?.PublishedAt, AfterId = after?.Id });
        var rankedAt = after is null ? "content_now()" : "@RankedAt";
        var marks = Marks("r.score", $"ceil(extract(epoch from {rankedAt}) * 1000)::bigint", "r.marks");
        return database.QueryAsync<ArticleSummaryRow>(
            caller.Sql($"""
            with measure as materialized (select * from search_measures(@Search::jsonb)),
            {Matches.Nearest(Conditions(listing, parameters), ArticleSort.Newest, Ranked, after is null ? null : "@RankedAt")},
            ranked as materialized (
                select n.article_id, n.published_at, m.marks,
                    search_rank(n.words, n.forms, m.marks, m.every_form, m.any_form, m.near) as score
                from matches n join measure m on m.language = search_language(n.language)),
            r as materialized (
                select *, row_number() over (order by score desc, published_at desc, article_id desc) as place from ranked
                {(after is null ? "" : "where (score, published_at, article_id) < (@AfterScore, @AfterAt, @AfterId)")}
                order by score desc, published_at desc, article_id desc limit {listing.Page.Probe})
            select {ArticleSummaryRow.Columns(listing.Include)}, {OfShown(marks)}
            from {ArticleSummaryRow.From} join r on r.article_id = p.article_id
            order by r.place
            """), parameters, cancellation);
    }

    /// <summary>A page of matches in the order of their publication.</summary>
    public Task<List<ArticleSummaryRow>> ListAsync(
        ArticleListing listing, RightsClass caller, CancellationToken cancellation)
    {
        var parameters = Parameters(listing, caller);
        var conditions = Conditions(listing, parameters);
        if (listing.Page.After is { } after)
        {
            parameters.AddDynamicParams(new { AfterAt = after.Moment(0), AfterId = after.Id(1) });
            conditions += $" and {listing.Sort.After("p")}";
        }
        return database.QueryAsync<ArticleSummaryRow>(
            caller.Sql($"""
            with {Matches.Nearest(conditions, listing.Sort, listing.Page.Probe, listing.Page.After is null ? null : "@AfterAt")},
            r as (select *, row_number() over (order by {listing.Sort.OrderBy("m")}) as place from matches m)
            select {ArticleSummaryRow.Columns(listing.Include)}, {OfShown(Marks())}
            from {ArticleSummaryRow.From} join r on r.article_id = p.article_id
            order by r.place
            """), parameters, cancellation);
    }

    private static DynamicParameters Parameters(ArticleListing listing, RightsClass caller) =>
        caller.With(new { listing.Page.Limit, Search = listing.Filter.Search!.ToJson() });

    private static string Conditions(ArticleListing listing, DynamicParameters parameters) =>
        (listing.Filter with { Search = null }).Where(parameters);
}
