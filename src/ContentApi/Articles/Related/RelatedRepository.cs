using ContentApi.Partners;
using ContentApi.Platform.Database;

namespace ContentApi.Articles.Related;

/// <summary>
/// Finds articles that share something with another. What that costs does not grow with the archive: of each tag, word
/// and link at most <see cref="Most"/> articles are read, in the order of an index.
/// </summary>
public sealed class RelatedRepository(ContentDatabase database)
{
    /// <summary>How many articles are counted of whatever is shared; what more share is frequent, and tells little.</summary>
    private const int Most = 300;

    private const int Around = 100;
    private const int Pool = 1000; // of the most related, before it is asked which of them the caller may see

    // What is shared, with whom, and by how many in all (df). A frequent word tells nothing. A frequent tag is followed to
    // its newest articles, and to those around this one: what belongs together is published together.
    private const string Shared =
        """
        tagged as (
            select 'tag' as kind, d.df, f.article_id
            from source s
            cross join lateral (
                select x.tag_id from publication_tag x where x.article_id = s.article_id order by x.position limit 8) t
            cross join lateral (
                select count(*) as df from (select from publication_tag x where x.tag_id = t.tag_id limit @Most) c) d
            cross join lateral (
                (select x.article_id from publication_tag x where x.tag_id = t.tag_id
                 order by x.published_at desc, x.article_id desc limit @Most)
                union
                (select x.article_id from publication_tag x where x.tag_id = t.tag_id and x.published_at <= s.published_at
                 order by x.published_at desc, x.article_id desc limit case when d.df < @Most then 0 else @Around end)
                union
                (select x.article_id from publication_tag x where x.tag_id = t.tag_id and x.published_at >= s.published_at
                 order by x.published_at, x.article_id limit case when d.df < @Most then 0 else @Around end)) f),
        worded as (
            select 'word', count(*) over (partition by w.word), f.article_id
            from (select word from publication_word where article_id = @Id) w
            cross join lateral (
                select x.article_id from publication_word x where x.word = w.word
                order by x.published_at desc, x.article_id desc limit @Most) f),
        linked as (
            select 'link', count(*) over (partition by t.target_id), f.article_id
            from (select distinct target_id from cross_link where article_id = @Id and target_id is not null limit 50) t
            cross join lateral (
                select l.article_id from cross_link l where l.target_id = t.target_id
                order by l.article_id desc limit @Most) f),
        citing as materialized (
            select distinct article_id from (
                select article_id from cross_link where target_id = @Id order by article_id desc limit 50) c),
        cited as (
            select 'link', 2, article_id from citing
            union all
            select 'link', f.df, f.target_id from citing c cross join lateral (
                select l.target_id, count(*) over () as df from cross_link l
                where l.article_id = c.article_id and l.target_id is not null order by l.position limit 50) f)
        """;

    private const string Ranked =
        $"""
        with source as materialized (
            select p.article_id, p.primary_language, p.published_at from publication p where p.article_id = @Id),
        size as materialized (
            select greatest(count(*), 2)::float8 as n from (
                select from publication p join source s using (primary_language) limit @Most) p),
        {Shared},
        weighed as (
            select article_id, kind, case kind
                when 'word' then ln((1 + n / df) / 2) / nullif(ln((1 + n / 2) / 2), 0)
                else ln(1 + n / df) / ln(1 + n / 2) end as weight
            from (
                select * from tagged union all select * from worded
                union all select * from linked union all select * from cited) shared,
                size),
        summed as (
            select article_id, coalesce(sum(weight) filter (where kind = 'tag'), 0) as tags,
                coalesce(sum(weight) filter (where kind = 'word'), 0) as words,
                coalesce(sum(weight) filter (where kind = 'link'), 0) as links
            from weighed where weight > 0 group by article_id),
        pool as (
            select article_id,
                round((tags + 2 * words / (words + 2) + 3 * links / (links + 2))::numeric, 6)::float8 as relevance
            from summed order by relevance desc, article_id desc limit @Pool),
        candidates as (
            select p.article_id, p.published_at, c.relevance, max(p.published_at) over () as newest
            from pool c join publication p on p.article_id = c.article_id
            join source s on s.primary_language = p.primary_language
            where p.article_id <> @Id and article_visible(p)
                and not exists (select from cross_link l where l.article_id = @Id and l.target_id = p.article_id)),
        r as materialized (
            select article_id, published_at, round((relevance
                * (0.5 + 0.5 / (1 + extract(epoch from newest - published_at) / 86400 / @Fading)))::numeric, 6) as score
            from candidates where relevance >= @Least
            order by score desc, published_at desc, article_id desc limit @limit)
        """;

    private const int Fading = 90; // days in which an article's weight falls by a quarter
    private const double Least = 0.1; // less than a frequent tag

    public Task<List<ArticleSummaryRow>> ListAsync(
        Guid id, int limit, IReadOnlySet<string> include, RightsClass caller, CancellationToken cancellation) =>
        database.QueryAsync<ArticleSummaryRow>(
            caller.Sql($"""
            {Ranked}
            select {ArticleSummaryRow.Columns(include)}
            from {ArticleSummaryRow.From} join r on r.article_id = p.article_id
            order by r.score desc, r.published_at desc, r.article_id desc
            """),
            caller.With(new { Id = id, limit, Most, Around, Pool, Fading = (double)Fading, Least }), cancellation);
}
