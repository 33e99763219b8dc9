using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;

namespace ContentApi.Tests.Imports.Bulk;

/// <summary>
/// All that a database holds, in words that do not depend on its ids and on when things were written: two that were
/// filled with the same articles have the same.
/// </summary>
public static partial class TableContents
{
    private static readonly HashSet<string> Moments = ["created_at", "since", "saved_at", "heard_at", "started_at",
        "finished_at", "applied", "at_position"];
    private static readonly string[] Own = ["import_job", "import_chunk", "import_item", "schemaversions",
        "installation"];

    private static readonly string[] Names =
    [
        "select id::text, coalesce(source_id, 'hash ' || encode(import_hash, 'hex')) from article",
        "select id::text, 'medium ' || concat_ws('|', credit_raw, caption, alt, renditions::text) from medium",
        "select l.id::text, 'link ' || l.position || ' of ' || coalesce(a.source_id, encode(a.import_hash, 'hex')) from cross_link l join article a on a.id = l.article_id",
        "select x.value ->> 'id', 'link ' || x.at || ' of ' || coalesce(a.source_id, encode(a.import_hash, 'hex')) from article_version v join article a on a.id = v.article_id cross join lateral jsonb_array_elements(v.content -> 'crossLinks') with ordinality x (value, at)",
    ];

    /// <summary>Who stores many at once has less to tell of what links to them: it says it once, and last.</summary>
    private const string Changes =
        "select (to_jsonb(t) - 'shown' - 'position')::text from change t where kind <> 'linkTargetChanged'";

    private static readonly (string Column, string Sql)[] Numbers =
    [
        ("tag_id", "select id, slug from tag"), ("section_id", "select id, slug from section"),
        ("agency_id", "select id, slug from credit_holder"), ("creator_id", "select id, slug from credit_holder"),
    ];

    /// <summary>By table, its rows in order.</summary>
    public static async Task<IReadOnlyDictionary<string, List<string>>> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var names = new Dictionary<string, string>();
        foreach (var sql in Names)
            foreach (var row in await RowsAsync(connection, sql)) names[(string)row[0]] = (string)row[1];
        var numbers = new Dictionary<string, Dictionary<int, string>>();
        foreach (var (column, sql) in Numbers)
            numbers[column] = (await RowsAsync(connection, sql)).ToDictionary(row => (int)row[0], row =>
                (string)row[1]);
        var contents = new Dictionary<string, List<string>>();
        foreach (var table in (await RowsAsync(connection,
            "select tablename::text from pg_tables where schemaname = 'public'")).Select(row =>
            (string)row[0]).Except(Own))
            contents[table] = [.. (await RowsAsync(connection, table == "change" ? Changes : $"select to_jsonb(t)::text from {table} t"))
                .Select(row => Describe((string)row[0], names, numbers)).Order(StringComparer.Ordinal)];
        return contents;
    }

    private static string Describe(string json, Dictionary<string, string> names, Dictionary<string, Dictionary<int,
        string>> numbers)
    {
        var row = JsonNode.Parse(json)!.AsObject();
        foreach (var moment in Moments) row.Remove(moment);
        if (row["id"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number) row.Remove("id");
        foreach (var (column, known) in numbers)
            if (row[column] is { } number) row[column] = known[(int)number];
        return JustNow().Replace(Ids().Replace(row.ToJsonString(), id => names.GetValueOrDefault(id.Value, "?")),
            moment =>
            DateTimeOffset.Parse(moment.Groups[1].Value + "Z",
                CultureInfo.InvariantCulture) > DateTimeOffset.UtcNow.AddDays(-1) ? "now" : moment.Value);
    }

    private static async Task<List<object[]>> RowsAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    [GeneratedRegex(@"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+)\\u002B00:00")]
    private static partial Regex JustNow();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
