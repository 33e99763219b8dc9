using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Benchmarks.Data;
using ContentApi.Benchmarks.Servers;

namespace ContentApi.Benchmarks.Figures;

/// <summary>How long one caller waits.</summary>
public static class Latencies
{
    private const int Searches = 31;
    private const int Writes = 200;

    /// <summary>A word of a tenth of the archive: by date against a rare word, by relevance against the clock.</summary>
    public static async Task<IReadOnlyList<Figure>> OfSearchAsync(ServerProcess server, Corpus corpus)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var (rare, frequent, ranked) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Searches; i++) // in turns
        {
            rare.Add(await TimeAsync(client, $"/v1/articles?sort=-publishedAt&q=rare{corpus.Articles / 40}", 20));
            frequent.Add(await TimeAsync(client, $"/v1/articles?sort=-publishedAt&q={Uri.EscapeDataString(Contests.Word)}", 20));
            ranked.Add(await TimeAsync(client, $"/v1/articles?q={Uri.EscapeDataString(Contests.Word)}", 20));
        }
        var (r, f, k) = (Contest.Median(rare), Contest.Median(frequent), Contest.Median(ranked));
        return [
            new($"word of a tenth of {corpus.Articles:N0}, by date", $"{f / r:0.0} times a rare word", "at most 5 times", f / r <= 5)
                { Detail = $"{f:0.0} ms, rare word {r:0.0} ms" },
            new($"the same by relevance", $"{k:0} ms", "at most 50 ms", k <= 50),
        ];
    }

    /// <summary>From sending a changed article to one node until another, which had the old one in its cache, gives the new.</summary>
    public static async Task<Figure> OfChangeAsync(ServerProcess writer, ServerProcess other)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Api.Key);
        using var reader = new HttpClient { BaseAddress = other.Address };
        var import = new Uri(writer.Address, "/v1/imports?publish=true&sourceId=benchmark/change");
        var (times, id) = (new List<double>(), "");
        for (var i = 0; i <= Writes; i++)
        {
            var headline = $"Un titre qui change pour la fois {i}";
            var watch = Stopwatch.StartNew();
            var write = client.PostAsync(import, new StringContent($"{headline}\n\nUn texte qui ne change pas, et qui a assez de mots.\n", Encoding.UTF8, "text/plain"));
            if (i == 0)
            {
                id = (string)JsonNode.Parse(await (await write).Content.ReadAsStringAsync())!["items"]![0]!["articleId"]!;
                continue;
            }
            while (!(await reader.GetStringAsync(new Uri($"/v1/articles/{id}", UriKind.Relative))).Contains(headline, StringComparison.Ordinal))
                if (watch.Elapsed.TotalSeconds > 10) throw new InvalidOperationException("The other node never gave the new answer.");
            times.Add(watch.Elapsed.TotalMilliseconds);
            (await write).EnsureSuccessStatusCode();
        }
        times.Sort();
        var p99 = times[(int)(times.Count * 0.99) - 1];
        return new Figure("a write to its answer on another node", $"p99 {p99:0} ms", "at most 100 ms", p99 <= 100)
        { Detail = $"median {Contest.Median(times):0} ms, {Writes} writes; the writing itself included" };
    }

    /// <summary>A process from nothing to its first answer, and what it holds when nobody asks.</summary>
    public static async Task<IReadOnlyList<Figure>> OfStartAsync(Corpus corpus)
    {
        var (starts, memory) = (new List<double>(), new List<double>());
        for (var i = 0; i < 5; i++)
        {
            await using var server = await Api.StartAsync(corpus.ConnectionString);
            starts.Add(server.StartTime.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(3));
            memory.Add(server.ResidentBytes / 1024.0 / 1024);
        }
        var (start, resident) = (Contest.Median(starts), Contest.Median(memory));
        return [
            new("process start to the first 200", $"{start:0.0} s", "at most 2 s", start <= 2),
            new("memory when idle", $"{resident:0} MB", "at most 150 MB", resident <= 150),
        ];
    }

    private static async Task<double> TimeAsync(HttpClient client, string path, int hits)
    {
        var watch = Stopwatch.StartNew();
        var json = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var time = watch.Elapsed.TotalMilliseconds;
        if (JsonNode.Parse(json)!["data"]!.AsArray().Count != hits) throw new InvalidOperationException($"{path} does not give {hits} hits.");
        return time;
    }
}
