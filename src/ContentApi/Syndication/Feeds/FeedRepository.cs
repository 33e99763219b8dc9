using ContentApi.Articles;
using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Queries;

namespace ContentApi.Syndication.Feeds;

/// <summary>Reads what feeds tell besides the articles that they have.</summary>
public sealed class FeedRepository(ContentDatabase database)
{
    /// <summary>As many as readers need who look once in a while; those who mirror read the change feed.</summary>
    private const int Most = 200;

    // By the article's facts it is known, as far as they were noted, whether the feed ever had it.
    private const string Departures =
        """
        with gone as (
            select w.article_id as id, w.withdrawn_at as at, w.reason,
                (select p.article_id from publication p
                 where p.article_id = w.successor_id and article_visible(p)) as successor_id,
                (select c.was_facts from change c where c.article_id = w.article_id and c.partner_id is null
                     and c.kind = 'withdrawn' order by c.position desc limit 1) as facts
            from withdrawal w
            where w.withdrawn_at > content_now() - interval '90 days' and w.published_at <= w.withdrawn_at
            union all
            (select distinct on (c.article_id) c.article_id, c.at, 'rightsLost', null::uuid, c.was_facts
             from (
                 select * from change
                 where at > content_now() - interval '90 days' and partner_id is null and was_facts is not null
                     and facts is distinct from was_facts and is_entitled(was_facts, @Bound) and not is_entitled(facts, @Bound)
                 union all
                 select * from change
                 where at > content_now() - interval '90 days' and partner_id = @Reader and kind = 'rightsLost') c
             where not exists (select from publication p where p.article_id = c.article_id and article_visible(p))
                 and not exists (select from withdrawal w where w.article_id = c.article_id)
             order by c.article_id, c.position desc))
        select id, at, reason, successor_id from gone
        """;

    private const string LastChange =
        """
        select max(at) from (
            (select at from change order by position desc limit 1) union all select max(withdrawn_at) from withdrawal) latest
        """;

    /// <summary>When anything that readers get was last changed; null: never.</summary>
    public Task<DateTimeOffset?> LastChangeAsync(CancellationToken cancellation) =>
        database.SingleAsync<DateTimeOffset?>(LastChange, null, cancellation);

    /// <summary>What has left the caller's view within 90 days and may have been in a feed with this filter.</summary>
    public Task<List<Departure>> DeparturesAsync(ArticleFilter filter, RightsClass caller, CancellationToken cancellation)
    {
        // The newsroom's own front ends share answers, whichever of them had other terms once.
        var parameters = caller.With(new { Bound = caller.Entitlement, Reader = caller.IsOwn ? null : caller.Partner });
        var where = new List<string>();
        Add("s", filter.Sections);
        Add("t", filter.Tags);
        Add("l", filter.Languages);
        Add("a", filter.Agencies);
        if (filter.Ids is { } ids)
        {
            parameters.Add("Ids", ids.ToArray());
            where.Add("id = any(@Ids)");
        }
        return database.QueryAsync<Departure>(
            $"{caller.Sql(Departures)}{(where.Count > 0 ? " where " : "")}{string.Join(" and ", where)} order by at desc, id limit {Most}",
            parameters, cancellation);

        void Add(string kind, ValueList values)
        {
            foreach (var group in values.Groups)
            {
                var name = $"fact{where.Count}";
                parameters.Add(name, group.ToArray());
                var named = kind switch
                {
                    "a" => $"plain_keys(@{name})",
                    "l" => $"array(select lower(x) from unnest(@{name}) x)",
                    _ => $"@{name}",
                };
                where.Add($"(facts is null or facts @@ facts_any('{kind}', {named})::tsquery)");
            }
        }
    }
}
