using System.CommandLine;
using ContentApi.Articles.Search;
using ContentApi.Benchmarks.Data;
using ContentApi.Benchmarks.Limits;
using ContentApi.Benchmarks.Load;
using ContentApi.Benchmarks.Servers;

namespace ContentApi.Benchmarks.Figures;

/// <summary>The whole run: answers are checked first, then timed, then printed and written into the README.</summary>
public static class BenchmarkRun
{
    private const int Few = 10_000;

    public static Task<int> StartAsync(string[] args)
    {
        var many = new Option<int>("--articles") { Description = "Articles in the large archive; 0 leaves its figures out.", DefaultValueFactory = _ => 1_000_000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds of a second each.", DefaultValueFactory = _ => 9 };
        var data = new Option<string>("--data") { Description = "The folder where archives are kept.", DefaultValueFactory = _ => "/var/tmp/content-api-benchmarks" };
        var only = new Option<string>("--only") { Description = "Work that has this in its name; the README stays as it is then.", DefaultValueFactory = _ => "" };
        var bulk = new Option<int>("--bulk") { Description = "Articles of the bulk import; 0 leaves its figures out.", DefaultValueFactory = _ => 100_000 };
        var command = new RootCommand("Measures ContentApi beside its limits.") { many, rounds, data, only, bulk };
        command.SetAction(result => RunAsync(
            result.GetValue(many), result.GetValue(rounds), result.GetValue(data)!, result.GetValue(only)!, result.GetValue(bulk)));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task RunAsync(int many, int rounds, string data, string only, int bulk)
    {
        var imports = bulk > 0 && BulkImports.Work.Contains(only, StringComparison.Ordinal) ? await BulkImports.MeasureAsync(bulk, data) : [];
        if (imports.Count > 0 && only != "")
        {
            Console.WriteLine(Table.Of(imports)); // it needs none of the archives
            return;
        }
        using var wrk = new Wrk();
        await using var few = await Corpus.OpenAsync(Few, data);
        await using var large = many > 0 ? await Corpus.OpenAsync(many, data) : null;
        List<Figure> figures =
        [
            .. await ContestsAsync(wrk, few, large, rounds, only),
            .. await OthersAsync(few, large, only),
            .. imports,
        ];
        var table = Table.Of(figures);
        Console.WriteLine(table);
        if (only == "" && large is not null) Table.WriteIntoReadme(table);
    }

    private static async Task<IEnumerable<Figure>> ContestsAsync(Wrk wrk, Corpus few, Corpus? large, int rounds, string only)
    {
        await using var cached = await Api.StartAsync(few.ConnectionString);
        await using var uncached = await Api.StartAsync(few.ConnectionString, caches: false);
        await using var ofLarge = large is null ? null : await Api.StartAsync(large.ConnectionString, caches: false);
        var article = new Uri(cached.Address, $"/v1/articles/{few.ArticleId}");
        var settings = new LimitsSettings(few.ConnectionString, uncached.Address.ToString().TrimEnd('/'), few.ArticleId, Contests.Tag,
            SearchQuery.Parse(Contests.Word).ToJson(),
            [await Asking.ForAnswerAsync(article), await Asking.ForAnswerAsync(article, "gzip"), await Asking.ForAnswerAsync(article, "br")]);
        await using var limits = await ServerProcess.StartAsync(typeof(BenchmarkRun).Assembly.Location, "/", ["limits", settings.Write()]);

        List<Contest> contests = [.. Contests.Cached(cached, limits, settings), .. Contests.Uncached(uncached, limits, few)];
        await Checks.RequireAsync(contests);
        if (large is not null) contests.AddRange(await Contests.LargeAsync(uncached, few, ofLarge!, large));
        contests.RemoveAll(contest => !contest.Work.Contains(only, StringComparison.Ordinal));
        foreach (var contest in contests) await contest.WarmUpAsync(wrk);
        for (var round = 0; round < rounds; round++)
            foreach (var contest in contests) await contest.RoundAsync(wrk, limitFirst: round % 2 == 1);
        var memory = new Figure("memory under load", $"{cached.ResidentBytes / 1024 / 1024} MB with the cache, {uncached.ResidentBytes / 1024 / 1024} MB without", "–", true);
        return contests.Select(contest => contest.Result).Append(memory);
    }

    private static async Task<IEnumerable<Figure>> OthersAsync(Corpus few, Corpus? large, string only)
    {
        var figures = new List<Figure>();
        if ("search of the large archive".Contains(only, StringComparison.Ordinal) && large is not null)
        {
            await using var server = await Api.StartAsync(large.ConnectionString, caches: false);
            figures.AddRange(await Latencies.OfSearchAsync(server, large));
        }
        if ("change".Contains(only, StringComparison.Ordinal))
        {
            await using var writer = await Api.StartAsync(few.ConnectionString);
            await using var other = await Api.StartAsync(few.ConnectionString);
            figures.Add(await Latencies.OfChangeAsync(writer, other));
        }
        if ("start".Contains(only, StringComparison.Ordinal)) figures.AddRange(await Latencies.OfStartAsync(few));
        return figures;
    }
}
