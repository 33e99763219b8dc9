using System.Globalization;
using ContentApi.Platform.Database;

namespace ContentApi.Partners.Usage;

/// <summary>Counts on their way to the database, added up.</summary>
internal sealed class UsageBatch
{
    private const string AddRequests =
        """
        insert into partner_usage (partner_id, day, route, requests)
        select * from unnest(@partners, @days::date[], @routes, @requests)
        on conflict (partner_id, day, route) do update set requests = partner_usage.requests + excluded.requests
        """;

    private const string AddDeliveries =
        """
        insert into partner_delivery (partner_id, day, kind, item_id, deliveries)
        select * from unnest(@partners, @days::date[], @kinds, @items, @deliveries)
        on conflict (partner_id, day, kind, item_id) do update set deliveries = partner_delivery.deliveries + excluded.deliveries
        """;

    private const string AddAgencies =
        """
        insert into partner_agency_usage (partner_id, day, agency, articles, pictures)
        select * from unnest(@partners, @days::date[], @agencies, @articles, @pictures)
        on conflict (partner_id, day, agency) do update set articles = partner_agency_usage.articles + excluded.articles,
            pictures = partner_agency_usage.pictures + excluded.pictures
        """;

    private const string TouchKeys = "update api_key set last_used_at = content_now() where id = any(@keys)";

    private readonly Dictionary<(Guid Partner, DateOnly Day, string Route), long> requests = [];
    private readonly Dictionary<(Guid Partner, DateOnly Day, string Kind, Guid Item), long> deliveries = [];
    private readonly Dictionary<(Guid Partner, DateOnly Day, string Agency), (long Articles, long Pictures)> agencies = [];
    private readonly HashSet<Guid> keys = [];

    public bool IsEmpty => keys.Count == 0;

    public void Add(IEnumerable<KeyValuePair<Counted, long>> counts)
    {
        foreach (var ((partner, key, day, route, delivered), times) in counts)
        {
            keys.Add(key);
            if (partner is not { } id) continue;
            if (route is not null) requests[(id, day, route)] = requests.GetValueOrDefault((id, day, route)) + times;
            if (delivered is null) continue;
            foreach (var article in delivered.Articles) Add((id, day, "article", article), times);
            foreach (var picture in delivered.Pictures) Add((id, day, "picture", picture), times);
            foreach (var (agency, articles, pictures) in delivered.Agencies)
                agencies[(id, day, agency)] = agencies.GetValueOrDefault((id, day, agency)) is var sum
                    ? (sum.Articles + (articles * times), sum.Pictures + (pictures * times)) : default;
        }
    }

    /// <summary>Rows in one order for all nodes, so that no two of them wait for each other.</summary>
    public async Task WriteAsync(WriteTransaction write)
    {
        var routes = requests.OrderBy(row => row.Key.Partner).ThenBy(row => row.Key.Day).ThenBy(row => row.Key.Route, StringComparer.Ordinal).ToList();
        if (routes.Count > 0)
            await write.ExecuteAsync(AddRequests, new
            {
                partners = routes.Select(row => row.Key.Partner).ToArray(), days = routes.Select(row => Text(row.Key.Day)).ToArray(),
                routes = routes.Select(row => row.Key.Route).ToArray(), requests = routes.Select(row => row.Value).ToArray(),
            });
        var items = deliveries.OrderBy(row => row.Key.Partner).ThenBy(row => row.Key.Day).ThenBy(row => row.Key.Item).ToList();
        if (items.Count > 0)
            await write.ExecuteAsync(AddDeliveries, new
            {
                partners = items.Select(row => row.Key.Partner).ToArray(), days = items.Select(row => Text(row.Key.Day)).ToArray(),
                kinds = items.Select(row => row.Key.Kind).ToArray(), items = items.Select(row => row.Key.Item).ToArray(),
                deliveries = items.Select(row => row.Value).ToArray(),
            });
        var named = agencies.OrderBy(row => row.Key.Partner).ThenBy(row => row.Key.Day).ThenBy(row => row.Key.Agency, StringComparer.Ordinal).ToList();
        if (named.Count > 0)
            await write.ExecuteAsync(AddAgencies, new
            {
                partners = named.Select(row => row.Key.Partner).ToArray(), days = named.Select(row => Text(row.Key.Day)).ToArray(),
                agencies = named.Select(row => row.Key.Agency).ToArray(), articles = named.Select(row => row.Value.Articles).ToArray(),
                pictures = named.Select(row => row.Value.Pictures).ToArray(),
            });
        await write.ExecuteAsync(TouchKeys, new { keys = keys.Order().ToArray() });
    }

    private void Add((Guid, DateOnly, string, Guid) item, long times) => deliveries[item] = deliveries.GetValueOrDefault(item) + times;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
