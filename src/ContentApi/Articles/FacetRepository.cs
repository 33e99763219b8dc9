using System.Globalization;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Database;

namespace ContentApi.Articles;

/// <summary>Counts how a list is spread over sections, tags, languages and agencies.</summary>
public sealed class FacetRepository(ContentDatabase database)
{
    public static readonly IReadOnlyList<string> Names = ["section", "tag", "language", "agency"];

    private const int MostMatches = 10_000;
    private const int MostValues = 100;

    private static readonly Dictionary<string, string> Counts = new()
    {
        ["section"] = "select c.slug, c.name, count(*)::int from matches join section c on c.id = section_id group by c.id",
        ["tag"] =
            """
            select t.slug, t.name, count(*)::int
            from matches join publication_tag x using (article_id) join tag t on t.id = x.tag_id group by t.id
            """,
        ["language"] = "select language, language, count(*)::int from matches group by language",
        ["agency"] =
            """
            select (array_agg(h.slug order by h.id) filter (where h.id is not null))[1],
                coalesce((array_agg(h.name order by h.id) filter (where h.id is not null))[1], min(n.name)),
                count(distinct n.article_id)::int
            from (
                select m.article_id, h.name
                from matches m join publication_medium u using (article_id) join medium d on d.id = u.medium_id
                join credit_holder h on h.id = d.agency_id
                union
                select m.article_id, s.name from matches m, jsonb_array_elements_text(m.signature -> 'agencies') s (name)) n
            left join credit_holder h on h.kind = 'agency' and plain_key(h.name) = plain_key(n.name)
            group by plain_key(n.name)
            """,
    };

    public async Task<Facets> CountAsync(
        ArticleFilter filter, IReadOnlySet<string> asked, RightsClass caller, CancellationToken cancellation)
    {
        var parameters = caller.With();
        var where = filter.Where(parameters);
        var counts = Names.Where(asked.Contains).Select(name =>
            $"""
            (select '{name}' as facet, * from ({Counts[name]}) c (slug, name, count)
             order by count desc, plain_key(name) collate "C", slug limit {MostValues})
            """);
        var rows = (await database.QueryAsync<FacetRow>(
            caller.Sql($"""
            with matches as materialized (
                select p.article_id, p.section_id, p.language, p.signature from publication p
                where {where} order by p.published_at desc, p.article_id desc limit {MostMatches})
            {string.Join(" union all ", counts)}
            """), parameters, cancellation)).ToLookup(row => row.Facet, Value);
        return new Facets
        {
            Section = Of("section"), Tag = Of("tag"), Language = Of("language"), Agency = Of("agency"),
        };

        IReadOnlyList<FacetValue>? Of(string name) => asked.Contains(name) ? rows[name].ToList() : null;
    }

    private static FacetValue Value(FacetRow row) => row.Facet switch
    {
        "language" => new() { Slug = row.Slug!, Name = CultureInfo.GetCultureInfo(row.Slug!).NativeName, Count = row.Count },
        _ => new() { Slug = row.Slug ?? Slug.From(row.Name, fallback: row.Name), Name = row.Name, Count = row.Count },
    };
}
