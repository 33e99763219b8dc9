using System.Collections.Concurrent;
using ContentApi.Editorial;
using ContentApi.Platform.Database;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Editorial;

/// <summary>Articles that link to one another, and a record of every name that each of them ever had.</summary>
public sealed class RenamedArchive(PostgresFixture postgres) : ServerFixture(postgres)
{
    public const string Site = "https://example.org/fr/";
    private const int Count = 40;
    private const int LinksEach = 3;

    /// <summary>Each article's slugs, the present one last; a name that it took again stands where it took it again.</summary>
    public Dictionary<Guid, List<string>> Names { get; } = [];

    /// <summary>Whom each article links to, in the text's order.</summary>
    public Dictionary<Guid, Guid[]> Targets { get; } = [];

    protected override (string Name, string? Value)[] Settings =>
        [("Site:ArticleUrl", Site.Replace("fr", "{language}", StringComparison.Ordinal) + "{slug}"), ("Site:ApiUrl", "https://api.example.org")];

    protected override async Task PrepareAsync()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < Count; i++)
        {
            // One link by headline, one by slug, one by address: some to articles that are there, some to those that come later.
            string[] links = [$"Chapitre {(i + 1) % Count}", $"chapitre-{(i + 7) % Count}", $"{Site}chapitre-{(i + 20) % Count}"];
            var item = await ImportAsync(Texts.Article($"Chapitre {i}", links: links, text: $"Texte {i}."), "publish=true&language=fr");
            ids.Add(Guid.Parse((string)item["articleId"]!));
            Names.Add(ids[i], [$"chapitre-{i}"]);
        }
        for (var i = 0; i < Count; i++) Targets.Add(ids[i], [ids[(i + 1) % Count], ids[(i + 7) % Count], ids[(i + 20) % Count]]);
    }

    /// <summary>Changes the slug and publishes, as an editor does; false where another article has or had the name.</summary>
    public async Task<bool> RenameAsync(Guid id, string slug)
    {
        var services = Server.Services;
        var (articles, slugs, publisher) = (services.GetRequiredService<ArticleStore>(), services.GetRequiredService<Slugs>(), services.GetRequiredService<Publisher>());
        var isRenamed = await services.GetRequiredService<ContentDatabase>().WriteAsync(async write =>
        {
            var state = (await articles.FindAsync(write, id))!;
            if (!await slugs.TryTakeAsync(write, id, slug, state.Content.Language)) return false;
            var (content, hash) = (state.Content with { Slug = slug }, state.PublishedHash!);
            await articles.ReviseAsync(write, state, content, hash, "test");
            var now = await write.SingleAsync<DateTimeOffset>("select date_trunc('milliseconds', content_now())");
            await publisher.PublishAsync(write, new Publication(id, state.Version + 1, content, hash, new PublicationDates(state.PublishedAt!.Value, now)));
            return true;
        }, TestContext.Current.CancellationToken);
        if (!isRenamed) return false;
        Names[id].Remove(slug);
        Names[id].Add(slug);
        return true;
    }

    /// <summary>Everything that is not as a reader of an old address, or of a "Lire aussi", may expect.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Names, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (article, _) =>
        {
            var (id, names) = article;
            foreach (var name in names)
            {
                await CheckAddressAsync($"/v1/articles/by-slug/{name}?fields=slug&language=fr", $"/v1/articles/by-slug/{names[^1]}?fields=slug&language=fr");
                await CheckAddressAsync(ByUrl(name), ByUrl(names[^1]));
            }
            await CheckArticleAsync(id, names);

            async Task CheckAddressAsync(string path, string present)
            {
                using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                var answer = path == present
                    ? $"{(int)response.StatusCode} {(response.IsSuccessStatusCode ? (await GetAsync(path))["id"] : "")}"
                    : $"{(int)response.StatusCode} {response.Headers.Location?.OriginalString}";
                if (answer != (path == present ? $"200 {id}" : $"308 {present}")) faults.Add($"{path}: {answer}");
            }
        });
        return [.. faults.Order(StringComparer.Ordinal)];

        async Task CheckArticleAsync(Guid id, List<string> names)
        {
            var article = await GetAsync($"/v1/articles/{id}?fields=slug,previousSlugs,crossLinks");
            var told = article["previousSlugs"]!.AsArray().Select(slug => (string)slug!).Reverse().Append((string)article["slug"]!);
            if (!told.SequenceEqual(names)) faults.Add($"{id}: tells {string.Join(' ', told)}, was {string.Join(' ', names)}");
            var links = article["crossLinks"]!.AsArray();
            if (links.Count != LinksEach) faults.Add($"{id}: has {links.Count} links");
            foreach (var (link, target) in links.Zip(Targets[id]))
            {
                var leadsTo = $"{link!["state"]} {link["target"]?["id"]} {link["target"]?["slug"]} {link["href"]}";
                if (leadsTo != $"ok {target} {Names[target][^1]} {Site}{Names[target][^1]}") faults.Add($"{id}: {link["title"]} is {leadsTo}");
            }
        }
    }

    private static string ByUrl(string slug) => $"/v1/articles/by-url?url={Uri.EscapeDataString(Site + slug)}&fields=slug";
}
