using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ContentApi.Benchmarks.Data;
using ContentApi.Benchmarks.Servers;
using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ContentApi.Benchmarks.Figures;

/// <summary>
/// Articles by the line into an empty database, over HTTP: from the first byte that is sent until the last article is
/// stored and found. The sender takes its share of the same machine.
/// </summary>
public static class BulkImports
{
    public const string Work = "bulk import";

    private const int Goal = 1_000;
    private const double Flat = 1.25;
    private const int LargerBy = 5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(int articles, string folder)
    {
        var few = await ImportAsync(Path.Combine(folder, "bulk"), articles / LargerBy);
        var many = await ImportAsync(Path.Combine(folder, "bulk"), articles);
        return [
            new($"{Work} of {articles:N0} articles, search included", $"{many.PerSecond:N0} articles/s",
                $"at least {Goal:N0}/s", many.PerSecond >= Goal)
                { Detail = $"{few.PerSecond:N0}/s of {articles / LargerBy:N0}; processor time an article {many.Ours:0.00} ms, PostgreSQL {many.Theirs:0.00} ms" },
            new("memory of it, at the most", $"{many.PeakMegaBytes} MB", $"as of {articles / LargerBy:N0}",
                many.PeakMegaBytes <= few.PeakMegaBytes * Flat)
                { Detail = $"{few.PeakMegaBytes} MB of {articles / LargerBy:N0}" },
        ];
    }

    private static async Task<Run> ImportAsync(string folder, int articles)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder,
            recursive: true); // an empty database, and nothing in its memory
        await using var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions(folder),
            NullLogger.Instance, CancellationToken.None);
        await using var server = await Api.StartAsync(cluster.ConnectionString);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Api.Key);
        var postgres = await ProcessAsync(cluster.ConnectionString);
        var (ours, theirs) = (server.CpuSeconds, ServerProcess.CpuOfChildren(postgres));
        var watch = Stopwatch.StartNew();
        using var answer = await client.PostAsync(new Uri("/v1/imports?publish=true", UriKind.Relative),
            new LinesContent(articles));
        if (answer.StatusCode != HttpStatusCode.Accepted) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        JsonNode state;
        do
        {
            await Task.Delay(100);
            state = JsonNode.Parse(await client.GetStringAsync(answer.Headers.Location))!;
        } while ((string?)state["state"] is not ("done" or "failed"));
        var time = watch.Elapsed.TotalSeconds;
        if ((int?)state["created"] != articles) throw new InvalidOperationException($"Not all was imported: {state.ToJsonString()}");
        await RequireFoundAsync(client, articles);
        (ours, theirs) = (server.CpuSeconds - ours, ServerProcess.CpuOfChildren(postgres) - theirs);
        return new Run(articles / time, ours * 1000 / articles, theirs * 1000 / articles,
            server.PeakBytes / 1024 / 1024);
    }

    /// <summary>The last article is found by a word of its own.</summary>
    private static async Task RequireFoundAsync(HttpClient client, int articles)
    {
        var found = JsonNode.Parse(await client.GetStringAsync(new Uri($"/v1/articles?q=dossier+{articles - 1}",
            UriKind.Relative)))!;
        if (found["data"]!.AsArray().Count != 1) throw new InvalidOperationException("The last article is not found.");
    }

    private static async Task<int> ProcessAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return ServerProcess.ParentOf(connection.ProcessID);
    }

    private sealed record Run(double PerSecond, double Ours, double Theirs, long PeakMegaBytes);

    private sealed class LinesContent : HttpContent
    {
        private static readonly ArticleLines Lines = new();
        private readonly int count;

        public LinesContent(int count)
        {
            this.count = count;
            Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            Lines.WriteAsync(stream, count);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
