using ContentApi.Benchmarks.Data;
using ContentApi.Benchmarks.Limits;
using ContentApi.Benchmarks.Servers;

namespace ContentApi.Benchmarks.Figures;

/// <summary>What is held against what.</summary>
public static class Contests
{
    private const int FarPage = 5000;
    private const int PageSize = 20;

    public const string Tag = "un-dixieme";
    public const string Word = "dixième";

    /// <summary>From memory, against Kestrel giving the same bytes.</summary>
    public static IEnumerable<Contest> Cached(ServerProcess cached, ServerProcess limits, LimitsSettings settings)
    {
        var article = $"/v1/articles/{settings.ArticleId}";
        foreach (var encoding in (string?[])[null, "gzip", "br"])
            yield return Against($"one article, cached, {encoding ?? "plain"}", 0.90, encoding is null ? [] : new() { ["Accept-Encoding"] = encoding });
        yield return Against("304 for one article", 0.95, new() { ["If-None-Match"] = settings.Answers[0].Headers["ETag"] });

        Contest Against(string work, double goal, Dictionary<string, string> headers) => new(work, "bare", goal,
            new Side(cached, article) { Headers = headers }, new Side(limits, article) { Headers = headers });
    }

    /// <summary>From the database, against its own JSON.</summary>
    public static IEnumerable<Contest> Uncached(ServerProcess uncached, ServerProcess limits, Corpus corpus)
    {
        yield return Against("one article, cache off", 0.80, $"/v1/articles/{corpus.ArticleId}", "/stream/article");
        yield return Against("20 newest, cache off", 0.80, "/v1/articles", "/stream/newest");
        yield return Against("20 of a tag, cache off", 0.80, $"/v1/articles?tag={Tag}", "/stream/tag");
        yield return Against("search, 20 hits, cache off", 0.90, $"/v1/articles?q={Uri.EscapeDataString(Word)}", "/stream/search") with { Seconds = 4 };

        Contest Against(string work, double goal, string path, string statement) => new(work, "stream", goal,
            new Side(uncached, path, corpus.Process), new Side(limits, statement, corpus.Process));
    }

    /// <summary>A large archive against a small one, and its far pages against its first.</summary>
    public static async Task<IEnumerable<Contest>> LargeAsync(ServerProcess few, Corpus fewCorpus, ServerProcess many, Corpus manyCorpus)
    {
        var first = $"/v1/articles?limit={PageSize}";
        var far = await Asking.ForPageAsync(many, FarPage, PageSize);
        return [
            new Contest($"one article of {manyCorpus.Articles:N0}", $"of {fewCorpus.Articles:N0}", 1 / 1.15,
                new Side(many, $"/v1/articles/{manyCorpus.ArticleId}", manyCorpus.Process),
                new Side(few, $"/v1/articles/{fewCorpus.ArticleId}", fewCorpus.Process)) { IsTime = true },
            new Contest($"page {FarPage:N0} by cursor", "page 1", 1 / 1.2,
                new Side(many, far, manyCorpus.Process), new Side(many, first, manyCorpus.Process)) { IsTime = true },
        ];
    }
}
