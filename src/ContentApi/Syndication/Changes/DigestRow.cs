using Dapper;

namespace ContentApi.Syndication.Changes;

/// <summary>Count and digest of a month's articles, or of all where there is no month.</summary>
[method: ExplicitConstructor]
public sealed record DigestRow(string? Month, int Count, string Sha256, long Position)
{
    public const string Select =
        """
        with last as (
            select c.article_id, max(c.position) as position from change c
            where c.partner_id is null or c.partner_id = @reader group by c.article_id),
        mine as (
            select p.article_id, c.position, to_char(c.at at time zone 'utc', 'YYYY-MM') as month
            from last join change c on c.position = last.position and c.facts is not null
            join publication p on p.article_id = last.article_id
            where article_visible(p))
        select month, count(article_id)::int as count, encode(sha256(convert_to(
            coalesce(string_agg(article_id || ':' || position, E'\n' order by article_id), ''), 'UTF8')), 'hex') as sha256,
            coalesce((select max(position) from change), 0) as position
        from mine group by grouping sets ((), (month)) order by month nulls first
        """;
}
