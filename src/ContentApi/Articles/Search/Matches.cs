namespace ContentApi.Articles.Search;

/// <summary>
/// The matches nearest to one end of the archive. A frequent word has enough of them in a small part of it, and that is
/// looked through first; only for a rarer word, which has few matches anywhere, it is the whole.
/// </summary>
public static class Matches
{
    private const int Part = 20_000; // articles

    /// <summary>
    /// Common table expressions, of which the last is <c>matches (article_id, published_at, words, forms, language)</c>.
    /// <c>@Search</c> is what is looked for.
    /// </summary>
    /// <param name="conditions">What else is asked of <c>publication p</c>.</param>
    /// <param name="sort">By publication: which end of the archive.</param>
    /// <param name="most">How many matches.</param>
    /// <param name="from">The moment to begin at, as a parameter; null: the end of the archive.</param>
    public static string Nearest(string conditions, ArticleSort sort, int most, string? from)
    {
        var (onwards, backwards, end) = sort.Descending ? ("<=", ">=", "'-infinity'") : (">=", "<=", "'infinity'");
        var begin = from ?? (sort.Descending ? "content_now()" : "'-infinity'");
        return $"""
            part as materialized (
                select case when (select c.reltuples from pg_class c where c.oid = 'publication'::regclass) > {2 * Part}
                    then coalesce((select p.published_at from publication p where p.published_at {onwards} {begin}
                        order by {sort.OrderBy("p")} offset {Part} limit 1), {end}) else {end} end as edge),
            near as materialized ({Found($"and s.published_at {backwards} (select edge from part)")}),
            matches as materialized (
                select * from near where (select edge from part) <> {end} and (select count(*) from near) >= {most}
                union all
                select * from ({Found("")}) far
                where (select edge from part) = {end} or (select count(*) from near) < {most})
            """;

        string Found(string span) =>
            $"""
            select s.article_id, s.published_at, s.words, s.forms, p.language
            from (select s.article_id, s.published_at, s.words, s.forms from publication_search s
                where s.words @@ (select search_query(@Search::jsonb)) {span}{(from is null ? "" : $" and s.published_at {onwards} {from}")}
                order by {sort.OrderBy("s")}) s
            join publication p on p.article_id = s.article_id
            where {conditions}
            order by {sort.OrderBy("s")} limit {most}
            """;
    }
}
