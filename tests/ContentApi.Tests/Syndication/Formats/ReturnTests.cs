using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Media;
using ContentApi.Taxonomy;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Imports;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>What goes out as ninjs or NewsML-G2 and into an empty newsroom is the same article there.</summary>
public sealed class ReturnTests(SampleServerFixture server) : IClassFixture<SampleServerFixture>
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["ninjs"] = "application/vnd.iptc.ninjs+json", ["newsml-g2"] = "application/vnd.iptc.g2.newsitem+xml",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ninjs")]
    [InlineData("newsml-g2")]
    public async Task Comes_back_as_the_same_article_and_then_changes_nothing(string format)
    {
        await WriteAsync(format);
        var articles = await AllAsync(server.Client);
        Assert.True(articles.Count > 5);
        var documents = await Task.WhenAll(articles.Values.Select(article => DocumentAsync(server.Client, article, format)));

        await using var other = await TestServer.StartReadyAsync(await server.CreateDatabaseAsync());
        foreach (var document in documents) Assert.Equal("created", (string?)(await ImportAsync(other, format, document))["outcome"]);
        var returned = await AllAsync(other.Client);
        foreach (var (headline, article) in articles) AssertSame(article, returned[headline]);

        foreach (var document in documents) Assert.Equal("unchanged", (string?)(await ImportAsync(other, format, document))["outcome"]);
        foreach (var article in returned.Values)
            Assert.Equal("unchanged", (string?)(await ImportAsync(other, format, await DocumentAsync(other.Client, article, format)))["outcome"]);
        foreach (var article in articles.Values) // also where it came from
            Assert.Equal("unchanged", (string?)(await ImportAsync(server.Server, format, await DocumentAsync(server.Client, article, format)))["outcome"]);
    }

    [Fact]
    public async Task What_somebody_has_changed_in_the_document_counts()
    {
        var article = (await AllAsync(server.Client)).Values.First();
        var document = JsonNode.Parse(await DocumentAsync(server.Client, article, "ninjs"))!;
        document["headlines"]![0]!["value"] = "Un titre tout autre";
        await using var other = await TestServer.StartReadyAsync(await server.CreateDatabaseAsync());
        var item = await ImportAsync(other, "ninjs", document.ToJsonString());
        var read = await other.Client.GetFromJsonAsync<JsonObject>(new Uri($"/v1/articles/{item["articleId"]}", UriKind.Relative), Ct);
        Assert.Equal("Un titre tout autre", (string?)read!["headline"]);
        Assert.Equal(article["media"]!.AsArray().Select(medium => (string?)medium!["credit"]!["raw"]), read["media"]!.AsArray().Select(medium => (string?)medium!["credit"]!["raw"]));
    }

    [Fact]
    public async Task A_reservation_is_read_also_without_our_own_json()
    {
        var reserved = Sample.Article(Sample.Paragraph("Un paragraphe dit une chose.")) with
        {
            Rights = new() { CopyrightHolder = null, CopyrightNotice = null, UsageTerms = null, DataMining = DataMining.Reserved },
            Media = [Sample.Picture() with { Rights = Sample.Picture().Rights with { DataMining = DataMining.Reserved, UsageTerms = "Une fois." } }],
            Tags = [new() { Slug = "geneve", Name = "Genève", Kind = TagKind.Place, MediaTopic = null }],
        };
        var ninjs = JsonNode.Parse(Sample.Render("ninjs", reserved))!;
        while (ninjs["bodies"]!.AsArray().Count > 1) ninjs["bodies"]!.AsArray().RemoveAt(1);
        var g2 = Sample.Render("newsml-g2", reserved);
        g2 = g2[..g2.IndexOf("<inlineData", StringComparison.Ordinal)] + g2[(g2.IndexOf("</inlineData>", StringComparison.Ordinal) + "</inlineData>".Length)..];
        foreach (var (format, document) in new[] { ("ninjs", ninjs.ToJsonString()), ("newsml-g2", g2) })
        {
            var item = Assert.Single(Documents.Read(format, document).Items);
            Assert.Equal(DataMining.Reserved, item.Metadata.Rights!.DataMining);
            Assert.Equal(("monde", "geneve", TagKind.Place), (item.Metadata.Section!.Slug, item.Metadata.Tags![0].Slug, item.Metadata.Tags[0].Kind));
            var picture = Assert.Single(item.Read.Article!.Media);
            Assert.Equal(("Reuters - Jonathan Ernst", DataMining.Reserved, "Une fois."), (picture.Credit.Raw, picture.Rights!.DataMining, picture.Rights.UsageTerms));
            Assert.Equal(("Le lac, lundi.", "Une vue du lac.", 2), (picture.Caption, picture.Alt, picture.Renditions.Count));
        }
    }

    /// <summary>One of everything that samples do not have.</summary>
    private async Task WriteAsync(string format)
    {
        var desk = new Desk(server.Client);
        await desk.DoAsync("PUT", "/v1/sections/formats", new { name = "Les formats" });
        await desk.DoAsync("PUT", "/v1/tags/formats-geneve", new { name = "Genève", kind = "place", mediaTopic = "http://cv.iptc.org/newscodes/mediatopic/20000065" });
        var picture = await desk.DoAsync("POST", "/v1/media", new
        {
            kind = "image", caption = "Une légende", alt = "Une image", credit = new { raw = "AFP - Anne Muster" }, focus = new { x = 0.25, y = 0.5 },
            rights = new { redistribution = "allowed", usageTerms = "Une fois.", licenseUrl = "https://example.org/l", validUntil = "2090-01-01T00:00:00Z", dataMining = "reserved" },
            renditions = new[] { new { name = "large", url = $"https://pictures.example.org/{format}/é.jpg", width = 1200, height = 600, contentType = "image/jpeg", sizeBytes = 5 } },
        });
        var withheld = await desk.DoAsync("POST", "/v1/media", new
        {
            kind = "video", caption = "Un film", credit = new { raw = "Reuters" }, rights = new { redistribution = "denied" },
            renditions = new[] { new { name = "large", url = $"https://pictures.example.org/{format}/x.mp4" } },
        });
        var text = await desk.PublishedAsync($"Tout ce qui\u00a0se dit en {format}", new
        {
            type = "analysis", kicker = "«\u00a0Vite\u00a0»", lead = "Un chapeau & <b>rien</b>.", section = "formats", tags = new[] { "formats-geneve" },
            signature = new { raw = "afp/ta" }, authors = new[] { new { name = "Jeanne Dupont", role = "correspondante", url = "https://example.org/jd" } },
            rights = new { copyrightHolder = "Le Journal", copyrightNotice = "© 2026", usageTerms = "Abonnés", dataMining = "reserved" },
            media = new object[] { new { id = picture.Id, role = "lead", caption = "Une autre légende" }, new { id = withheld.Id, role = "inline" } },
            crossLinks = new object[]
            {
                new { label = "À lire", title = "Un site ailleurs", href = "https://ailleurs.example.org/a?b=1", kind = "watch" }, new { title = "Pas encore là" },
            },
            body = new object[]
            {
                new { kind = "paragraph", html = "Du <em>texte</em>&nbsp;: <a href=\"https://example.org/\">lien</a>." }, new { kind = "heading", level = 3, text = "Un intertitre" },
                new { kind = "quote", html = "Une <strong>citation</strong>.", attribution = "Anne" },
                new { kind = "list", ordered = true, items = new[] { new { html = "Un" }, new { html = "<i>Deux</i>" } } },
                new { kind = "media", mediaId = withheld.Id }, new { kind = "embed", provider = "youtube", url = "https://youtu.be/x" },
            },
        });
        await desk.ActAsync(text, "corrections", new { kind = "erratum", text = "Il y avait une faute." });
    }

    private static async Task<Dictionary<string, JsonObject>> AllAsync(HttpClient client)
    {
        var list = await client.GetFromJsonAsync<JsonObject>(new Uri("/v1/articles?limit=200&include=body,media,crossLinks", UriKind.Relative), Ct);
        var all = new Dictionary<string, JsonObject>();
        foreach (var id in list!["data"]!.AsArray().Select(article => (string)article!["id"]!))
        {
            var article = await client.GetFromJsonAsync<JsonObject>(new Uri($"/v1/articles/{id}", UriKind.Relative), Ct);
            all.Add((string)article!["headline"]!, article);
        }
        return all;
    }

    private static Task<string> DocumentAsync(HttpClient client, JsonObject article, string format) =>
        client.GetStringAsync(new Uri($"/v1/articles/{article["id"]}?format={format}", UriKind.Relative), Ct);

    private static async Task<JsonObject> ImportAsync(TestServer server, string format, string document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports?publish=true") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(document)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(Types[format]);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        using var response = await server.Client.SendAsync(request, Ct);
        var report = await response.Content.ReadFromJsonAsync<JsonObject>(Ct);
        Assert.True(response.IsSuccessStatusCode, report!.ToJsonString());
        return report["items"]![0]!.AsObject();
    }

    private static void AssertSame(JsonObject one, JsonObject other) => Assert.Equal(Comparable(one).ToJsonString(), Comparable(other).ToJsonString());

    /// <summary>Without what is a newsroom's own: ids, addresses of its site, versions and their corrections, where it came from.</summary>
    private static JsonObject Comparable(JsonObject article)
    {
        var same = article.DeepClone().AsObject();
        var media = same["media"]!.AsArray().Select(medium => (string)medium!["id"]!).ToList();
        var links = same["crossLinks"]!.AsArray().Select(link => (string)link!["id"]!).ToList();
        foreach (var name in new[] { "id", "url", "previousSlugs", "version", "corrections", "correctedAt", "embargoUntil", "source" }) same.Remove(name);
        foreach (var block in same["body"]!.AsArray().OfType<JsonObject>())
            if (block["mediaId"] is { } medium) block["mediaId"] = media.IndexOf((string)medium!);
            else if (block["crossLinkId"] is { } link) block["crossLinkId"] = links.IndexOf((string)link!);
        foreach (var medium in same["media"]!.AsArray()) medium!.AsObject().Remove("id");
        foreach (var medium in same["media"]!.AsArray()) // what is withheld has no files to give back
            Assert.Equal((string?)medium!["availability"]!["state"] == "withheld", medium["renditions"]!.AsArray().Count == 0);
        foreach (var link in same["crossLinks"]!.AsArray().OfType<JsonObject>())
        {
            link.Remove("id");
            if (link["target"] is not JsonObject target) continue;
            link.Remove("href");
            link["target"] = (string?)target["headline"];
        }
        return same;
    }
}
