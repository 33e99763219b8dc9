using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using static ContentApi.Tests.Partners.RightsOracle;

namespace ContentApi.Tests.Partners;

/// <summary>
/// Whoever asks, for whatever, in whatever form and whenever: no answer shows a picture that the caller may not have, or
/// an article that it may not know of. All ask for the same addresses in turn, so what is kept for one is there to be
/// confused with another's.
/// </summary>
public sealed class RightsTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly string[] Territories = ["CH", "FR", "DE"];
    private static readonly string[] Sections = ["monde", "sport"];
    private static readonly string[] Tags = ["vote", "ski", "alpes"];
    private static readonly string[] Languages = ["fr", "de"];
    private static readonly string[] Agencies = ["AFP", "ATS"];
    private static readonly string[] Forms = ["json", "json-ld", "text", "markdown", "ninjs", "newsml-g2"];
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_answer_gives_what_the_caller_may_not_have(int seed)
    {
        var random = new Random(seed);
        var database = await server.CreateDatabaseAsync();
        await using var node = await TestServer.StartReadyAsync(database, ("Delivery:PublicTerritory", "CH"));
        var desk = new Desk(node.Client);
        foreach (var section in Sections) await desk.DoAsync("PUT", $"/v1/sections/{section}", new { name = section });
        foreach (var tag in Tags) await desk.DoAsync("PUT", $"/v1/tags/{tag}", new { name = tag });
        var callers = await CallersAsync(desk, random);
        var media = await MediaAsync(desk, random, [.. callers.Select(caller => caller.Id).OfType<string>()]);
        var articles = await ArticlesAsync(desk, random, media);
        await desk.DoAsync("PUT", "/v1/fronts/une", new { articles = articles.Select(article => article.Id).Take(20).ToArray() });
        var (given, kept) = (0, 0);
        foreach (var days in new[] { 0, 7, 20 })
        {
            await ServerFixture.ExecuteAsync(database,
                $"create or replace function content_now() returns timestamptz language sql stable as $$select now() + interval '{days} days'$$");
            await desk.DoAsync("PUT", "/v1/tags/vote", new { name = $"vote {days}" }); // what was kept goes
            foreach (var path in Paths(articles, media))
                foreach (var caller in callers.Concat(callers)) // the second time from what is kept
                {
                    var text = await ReadAsync(node, path, caller);
                    foreach (var article in articles.Where(article => !Sees(caller, article)))
                        Assert.False(Tells(text, path, article.Id), $"{path} tells {caller.Key} of {article.Id}:\n{text}");
                    foreach (var medium in media)
                    {
                        var reason = Withheld(medium, caller, Now.AddDays(days));
                        var isThere = text.Contains(medium.Address, StringComparison.Ordinal);
                        var mayBe = reason is null && articles.Any(article => article.Media.Contains(medium.Id) && Sees(caller, article));
                        Assert.False(isThere && !mayBe, $"{path} gives {caller} {medium} after {days} days, which is {reason}:\n{text}");
                        if (isThere) given++;
                        else if (text.Contains(medium.Caption, StringComparison.Ordinal)) kept++;
                    }
                    if (path.StartsWith("/v1/media?", StringComparison.Ordinal)) AssertReasons(text, media, caller, Now.AddDays(days));
                }
        }
        Assert.True(given > 300 && kept > 300, $"Of {given} pictures given and {kept} withheld nothing can be learned.");
    }

    private static void AssertReasons(string text, IReadOnlyList<Medium> media, Caller caller, DateTimeOffset now)
    {
        foreach (var shown in JsonNode.Parse(text)!["data"]!.AsArray())
        {
            var reason = Withheld(media.Single(medium => medium.Id == (string)shown!["id"]!), caller, now);
            Assert.Equal(reason, (string?)shown!["availability"]!["reason"]);
            Assert.Equal(reason is null ? "available" : "withheld", (string?)shown["availability"]!["state"]);
            Assert.Equal(reason is null, shown["renditions"]!.AsArray().Count > 0);
        }
    }

    private static IEnumerable<string> Paths(IReadOnlyList<Article> articles, IReadOnlyList<Medium> media) =>
    [
        "/v1/articles?limit=200&include=media,body,crossLinks", "/v1/articles?q=vue&limit=200&include=media", "/v1/articles?count=exact&facets=section,tag,language,agency",
        $"/v1/articles?ids={string.Join(',', articles.Take(30).Select(article => article.Id))}&include=media",
        "/v1/media?limit=200", "/v1/credits", "/v1/credits/agence/media?limit=200", "/v1/fronts/une", "/v1/changes?limit=200&include=article",
        "/feeds/articles.rss", "/feeds/articles.atom", "/feeds/articles.json", "/sitemaps/news.xml",
        .. articles.Take(3).SelectMany(article => Forms.Select(form => $"/v1/articles/{article.Id}?format={form}")
            .Concat([$"/v1/articles/{article.Id}/cross-links", $"/v1/articles/{article.Id}/cited-by", $"/v1/articles/{article.Id}/related"])),
        .. media.Take(3).SelectMany(medium => new[] { $"/v1/media/{medium.Id}", $"/v1/media/{medium.Id}/articles" }),
    ];

    /// <summary>Whether more is said of the article than the question itself says.</summary>
    private static bool Tells(string text, string path, string article) =>
        text.Contains(article, StringComparison.Ordinal) && !path.Contains(article, StringComparison.Ordinal);

    private static async Task<string> ReadAsync(TestServer node, string path, Caller caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (caller.Key is { } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await node.Client.SendAsync(request, Ct);
        Assert.True((int)response.StatusCode is 200 or 404, $"{path}: {(int)response.StatusCode}");
        return await response.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<List<Caller>> CallersAsync(Desk desk, Random random)
    {
        var callers = new List<Caller> { new(null, null, false, "CH", [], [], [], []) };
        for (var i = 0; i < 6; i++)
        {
            var caller = new Caller("", "", i == 1, random.Next(3) == 0 ? null : Territories[random.Next(3)],
                i < 2 ? [] : Some(random, Sections), i < 3 ? [] : Some(random, Tags), i < 3 ? [] : Some(random, Languages), i == 5 ? ["AFP"] : []);
            var partner = await desk.DoAsync("POST", "/v1/partners", new
            {
                name = $"Partenaire {i}", kind = caller.IsOwn ? "own" : "partner", territory = caller.Territory,
                entitlements = new { sections = caller.Sections, tags = caller.Tags, languages = caller.Languages, agencies = caller.Agencies },
            });
            var key = await desk.DoAsync("POST", $"/v1/partners/{partner.Id}/keys", new { });
            callers.Add(caller with { Id = partner.Id, Key = key.Text("key") });
        }
        return callers;
    }

    private static async Task<List<Medium>> MediaAsync(Desk desk, Random random, string[] partners)
    {
        var media = new List<Medium>();
        for (var i = 0; i < 24; i++)
        {
            var medium = new Medium("", $"https://images.example/prise-{i}-.jpg", $"Vue numéro {i}.", random.Next(3) == 0,
                random.Next(2) == 0 ? [] : Some(random, Territories),
                random.Next(3) == 0 ? Now.AddDays(random.Next(2) == 0 ? 5 : -5) : null, random.Next(3) == 0 ? Now.AddDays(random.Next(2) == 0 ? 10 : 25) : null,
                random.Next(3) == 0 ? Some(random, partners) : [], random.Next(3) == 0 ? Some(random, partners) : []);
            var made = await desk.DoAsync("POST", "/v1/media", new
            {
                kind = "image", caption = medium.Caption, credit = new { raw = "Agence" },
                renditions = new[] { new { name = "large", url = medium.Address, width = 1200, height = 800, contentType = "image/jpeg" } },
                rights = new
                {
                    redistribution = medium.Denied ? "denied" : "allowed", medium.Territories, medium.ValidFrom, medium.ValidUntil,
                    medium.AllowedPartners, medium.DeniedPartners,
                },
            });
            media.Add(medium with { Id = made.Id });
        }
        return media;
    }

    private static async Task<List<Article>> ArticlesAsync(Desk desk, Random random, List<Medium> media)
    {
        var articles = new List<Article>();
        for (var i = 0; i < 40; i++)
        {
            var shown = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => media[random.Next(media.Count)].Id).Distinct().ToArray();
            var article = new Article("", Sections[random.Next(2)], Some(random, Tags), Languages[random.Next(2)], random.Next(2) == 0 ? null : Agencies[random.Next(2)], shown);
            var published = await desk.PublishedAsync($"Vue d'ensemble {i}", new
            {
                language = article.Language, section = article.Section, tags = article.Tags,
                signature = article.Agency is { } agency ? new { raw = agency.ToLowerInvariant(), agencies = new[] { agency }, initials = Array.Empty<string>() } : null,
                media = shown.Select((id, at) => new { id, role = at == 0 ? "lead" : "inline" }).ToArray(),
                body = shown.Select(id => new { kind = "media", mediaId = id }).ToArray(),
                crossLinks = new[] { new { title = $"Vue d'ensemble {random.Next(40)}" } },
            });
            articles.Add(article with { Id = published.Id });
        }
        return articles;
    }

    private static string[] Some(Random random, string[] of) =>
        [.. of.Where(_ => random.Next(2) == 0).DefaultIfEmpty(of[random.Next(of.Length)])];
}
