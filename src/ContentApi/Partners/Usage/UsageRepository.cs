using System.Globalization;
using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Partners.Usage;

/// <summary>Reads what was delivered to a partner.</summary>
public sealed class UsageRepository(ContentDatabase database)
{
    private const string Which = "where partner_id = @partner and day between @from::date and @to::date";

    private const string Routes = $"select day::text as day, route as name, requests as first, 0::bigint as second from partner_usage {Which} order by day, route";

    private const string Agencies =
        $"select day::text as day, agency as name, articles as first, pictures as second from partner_agency_usage {Which} order by day, agency";

    private const string Items =
        $"select day::text as day, kind as name, sum(deliveries)::bigint as first, 0::bigint as second from partner_delivery {Which} group by day, kind";

    private const string Different =
        $"select '' as day, kind as name, count(distinct item_id) as first, 0::bigint as second from partner_delivery {Which} group by kind";

    private const string Top =
        $"""
        select kind, item_id as id, deliveries from (
            select kind, item_id, sum(deliveries)::bigint as deliveries,
                row_number() over (partition by kind order by sum(deliveries) desc, item_id) as place
            from partner_delivery {Which} group by kind, item_id) x
        where place <= @top order by kind, place
        """;

    /// <summary>Whether there is such a partner, or was one to which something was delivered.</summary>
    public Task<bool> ExistsAsync(Guid partner, CancellationToken cancellation) => database.LatestAsync<bool>(
        """
        select exists (select from partner where id = @partner) or exists (select from partner_usage where partner_id = @partner)
        """, new { partner }, cancellation);

    public async Task<Usage> ReadAsync(Guid partner, DateOnly from, DateOnly to, int top, CancellationToken cancellation)
    {
        var reads = database.Latest(cancellation);
        var which = new { partner, from = Text(from), to = Text(to), top };
        var routes = await reads.QueryAsync<Row>(Routes, which);
        var agencies = await reads.QueryAsync<Row>(Agencies, which);
        var items = await reads.QueryAsync<Row>(Items, which);
        var different = await reads.QueryAsync<Row>(Different, which);
        var most = await reads.QueryAsync<TopRow>(Top, which);
        return new Usage
        {
            From = from,
            To = to,
            Requests = routes.Sum(row => row.First),
            Articles = Sum(items, "article"),
            Pictures = Sum(items, "picture"),
            DifferentArticles = Sum(different, "article"),
            DifferentPictures = Sum(different, "picture"),
            Agencies = Of(agencies),
            Days = [.. routes.GroupBy(row => row.Day).Select(day => new UsageDay
            {
                Day = DateOnly.ParseExact(day.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Requests = day.Sum(row => row.First),
                ByRoute = day.ToDictionary(row => row.Name, row => row.First),
                Articles = Sum(items.Where(row => row.Day == day.Key), "article"),
                Pictures = Sum(items.Where(row => row.Day == day.Key), "picture"),
                Agencies = Of(agencies.Where(row => row.Day == day.Key)),
            })],
            TopArticles = Of(most, "article"),
            TopPictures = Of(most, "picture"),
        };
    }

    private static long Sum(IEnumerable<Row> rows, string kind) => rows.Where(row => row.Name == kind).Sum(row => row.First);

    private static IReadOnlyList<AgencyUsage> Of(IEnumerable<Row> rows) =>
        [.. rows.GroupBy(row => row.Name).OrderBy(agency => agency.Key, StringComparer.Ordinal).Select(agency => new AgencyUsage
        {
            Agency = agency.Key, Pictures = agency.Sum(row => row.Second), Articles = agency.Sum(row => row.First),
        })];

    private static IReadOnlyList<ItemUsage> Of(IEnumerable<TopRow> rows, string kind) =>
        [.. rows.Where(row => row.Kind == kind).Select(row => new ItemUsage { Id = row.Id, Deliveries = row.Deliveries })];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [method: ExplicitConstructor]
    private sealed record Row(string Day, string Name, long First, long Second);

    [method: ExplicitConstructor]
    private sealed record TopRow(string Kind, Guid Id, long Deliveries);
}
