using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Imports;
using ContentApi.Imports.Bulk.Lines;
using ContentApi.Platform.Http;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContentApi.Tests.Imports.Bulk;

/// <summary>Many articles at once are stored to the letter as they would be one by one.</summary>
public sealed class SameAsSinglyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fills_every_table_alike(bool publish)
    {
        var (together, singly) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await using var first = await TestServer.StartReadyAsync(together);
        await using var second = await TestServer.StartReadyAsync(singly);
        foreach (var lines in new[] { VariedLines.Before(), VariedLines.New(), VariedLines.Mixed() })
        {
            var report = await first.SendLinesAsync(Encoding.UTF8.GetBytes(lines),
                $"publish={(publish ? "true" : "false")}");
            Assert.Equal("done", (string?)report["state"]);
            var expected = await StoreSinglyAsync(second, lines, publish);
            Assert.Equal(expected.Select(item => item.Outcome.ToString().ToLowerInvariant()),
                await ItemsAsync(first, report, item => (string)item["outcome"]!));
            Assert.Equal(expected.Select(item =>
                Warnings(JsonSerializer.SerializeToNode(item.Warnings, Json.Options)!)),
                await ItemsAsync(first, report, item => Warnings(item["warnings"]!)));
            var (left, right) = (await TableContents.ReadAsync(together), await TableContents.ReadAsync(singly));
            foreach (var table in right.Keys) Assert.Equal(right[table], left[table]);
        }
        Assert.InRange(await TransactionsAsync(together), 1, 40); // or nothing was compared with anything
        Assert.InRange(await TransactionsAsync(singly), 200, 300);
        if (!publish) return;
        // And all of it was worth comparing.
        var contents = await TableContents.ReadAsync(together);
        Assert.All(
            ["article", "article_version", "article_slug", "article_headline", "publication", "publication_tag",
                "publication_medium",
                "publication_agency", "publication_search", "publication_word", "medium", "medium_address",
                    "cross_link", "credit_holder", "correction", "audit"],
            table => Assert.NotEmpty(contents[table]));
        Assert.Contains(contents["cross_link"], row => row.Contains("\"target_id\":\"v", StringComparison.Ordinal));
        Assert.Contains(contents["audit"], row => row.Contains("medium.creditWaived", StringComparison.Ordinal));
        Assert.Contains(contents["article_slug"], row => row.Contains("-3\"", StringComparison.Ordinal));
    }

    /// <summary>In how many transactions the articles were made.</summary>
    private static async Task<long> TransactionsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select count(distinct xmin::text) from article_version where version = 1", connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<List<ImportItemReport>> StoreSinglyAsync(TestServer server, string lines, bool publish)
    {
        var (reader, pipeline) = (server.Services.GetRequiredService<LineReader>(),
            server.Services.GetRequiredService<ImportPipeline>());
        var reports = new List<ImportItemReport>();
        foreach (var (line, i) in lines.TrimEnd('\n').Split('\n').Select((line, i) => (line, i)))
            reports.Add(await pipeline.StoreAsync(reader.Read(Encoding.UTF8.GetBytes(line), i + 1, i,
                new ItemMetadata(), publish),
                new ImportSettings { Publish = publish, Actor = "bootstrap" }, TestContext.Current.CancellationToken));
        return reports;
    }

    private static async Task<List<string>> ItemsAsync(TestServer server, JsonObject report, Func<JsonNode,
        string> what)
    {
        var items = new List<string>();
        for (var page = report; ; page = await server.StateAsync(new Uri((string)page["links"]!["next"]!)))
        {
            items.AddRange(page["items"]!.AsArray().Select(item => what(item!)));
            if (page["links"]!["next"] is null) return items;
        }
    }

    private static string Warnings(JsonNode warnings) =>
        string.Join(' ', warnings.AsArray().Select(warning => $"{warning!["code"]}: {warning["message"]}"));
}
