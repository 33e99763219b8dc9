using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Imports.Bulk;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Client;

/// <summary>A newsroom in which there is everything that the contract can say.</summary>
public sealed class RichNewsroom(PostgresFixture postgres) : ServerFixture(postgres)
{
    /// <summary>The article that has it.</summary>
    public Guid Rich { get; private set; }

    /// <summary>One that was withdrawn for another.</summary>
    public Guid Withdrawn { get; private set; }

    /// <summary>The slug that the rich article had first.</summary>
    public string OldSlug { get; private set; } = "";

    protected override async Task PrepareAsync()
    {
        var desk = new Desk(Client);
        await desk.DoAsync("PUT", "/v1/sections/monde", new { name = "Monde" });
        await desk.DoAsync("PUT", "/v1/tags/velo", new { name = "Vélo", kind = "topic", mediaTopic = "http://cv.iptc.org/newscodes/mediatopic/20000065" });
        foreach (var (tag, kind) in new[] { ("ada", "person"), ("geneve", "place"), ("onu", "organisation") })
            await desk.DoAsync("PUT", $"/v1/tags/{tag}", new { name = tag, kind });
        await desk.PublishedAsync("Une cible bien là", new { media = new[] { new { id = await MediumAsync(desk, new { kind = "image" }), role = "lead" } } });
        var gone = await desk.PublishedAsync("Une cible retirée");

        var report = await this.SendLinesAsync(Lines.Join(Imported()));
        var id = (string)report["items"]![0]!["articleId"]!;
        var seen = await desk.DoAsync("GET", $"/v1/articles/{id}?view=working");
        OldSlug = seen.Text("slug");
        var media = new List<object>();
        foreach (var one in Media()) media.Add(new { id = await MediumAsync(desk, one.Medium), role = one.Role });
        seen = await desk.ChangeAsync(seen, new
        {
            slug = "tout-ce-qui-se-dit", section = "monde", tags = new[] { "velo", "ada", "geneve", "onu" }, media = media.Concat(
                seen.Body["media"]!.AsArray().Select(medium => (object)new { id = (string?)medium!["id"], role = "inline" })).ToArray(),
        });
        seen = await desk.ActAsync(seen, "publish", new { });
        foreach (var kind in new[] { "erratum", "clarification", "update", "rightOfReply", "retraction" })
        {
            seen = await desk.ActAsync(seen, "corrections", new { kind, text = $"Une correction : {kind}.", mustRepublish = kind == "erratum" });
            seen = await desk.DoAsync("GET", $"/v1/articles/{id}?view=working");
        }
        Rich = Guid.Parse(id);
        await desk.PublishedAsync("Qui renvoie au tout", new { crossLinks = new[] { new { title = "Tout ce qui peut être dit" } }, tags = new[] { "velo" } });
        await desk.ActAsync(gone, "withdraw", new { reason = "duplicate", successorId = Rich });
        Withdrawn = Guid.Parse(gone.Id);
        await desk.DoAsync("PUT", "/v1/fronts/une", new { name = "La une", articles = new[] { Rich } });
        // What cannot be written at once: a licence that ends while the article is there.
        await ExecuteAsync("update medium set valid_until = now() - interval '1 hour' where credit_raw = 'Expirée'");
    }

    private static JsonObject Imported()
    {
        var article = Lines.Article("riche", "Tout ce qui peut être dit");
        article["kicker"] = "Surtitre";
        article["firstPublishedAt"] = "2019-01-01T00:00:00Z";
        article["updatedAt"] = "2024-06-01T10:00:00.123Z";
        article["signature"] = new JsonObject { ["raw"] = "afp/ta", ["agencies"] = new JsonArray("AFP"), ["initials"] = new JsonArray("ta") };
        article["authors"] = new JsonArray(new JsonObject { ["name"] = "Élodie Durand", ["role"] = "correspondante", ["url"] = "https://example.org/e" });
        article["rights"] = new JsonObject
        {
            ["copyrightHolder"] = "Agence", ["copyrightNotice"] = "© 2024", ["usageTerms"] = "Avec mention", ["dataMining"] = "reserved",
        };
        article["source"] = new JsonObject { ["id"] = "riche", ["name"] = "Le Temps", ["format"] = "ninjs", ["url"] = "https://example.org/riche" };
        article["media"] = new JsonArray(Lines.Medium("m", "Keystone/EPA - Anna Müller", "Une légende", "https://img.example.org/m.jpg"));
        article["crossLinks"] = new JsonArray(
            Lines.Link("a", "Une cible bien là"), Lines.Link("b", "Une cible retirée"), Lines.Link("c", "Jamais arrivée"),
            Lines.Link("d", "https://ailleurs.example/page"), Watch("e", "listen"), Watch("f", "watch"));
        article["body"] = new JsonArray(
            Lines.Paragraph("Du texte <strong>fort</strong>, l'été."),
            new JsonObject { ["kind"] = "heading", ["level"] = 3, ["text"] = "Un intertitre" },
            new JsonObject { ["kind"] = "quote", ["text"] = "Une citation", ["attribution"] = "Quelqu'un" },
            new JsonObject { ["kind"] = "list", ["ordered"] = true, ["items"] = new JsonArray(new JsonObject { ["text"] = "Un" }) },
            new JsonObject { ["kind"] = "media", ["mediaId"] = "m" },
            new JsonObject { ["kind"] = "crossLink", ["crossLinkId"] = "a" },
            new JsonObject { ["kind"] = "embed", ["provider"] = "youtube", ["url"] = "https://example.org/v", ["html"] = null },
            new JsonObject { ["kind"] = "unclassified", ["text"] = "Le reste" });
        return article;

        static JsonObject Watch(string id, string kind)
        {
            var link = Lines.Link(id, "Une cible bien là", "À voir");
            link["kind"] = kind;
            return link;
        }
    }

    private static (object Medium, string Role)[] Media() =>
    [
        (new { kind = "image", alt = "Un pont", focus = new { x = 0.25, y = 0.5 }, credit = new { raw = "Reuters - Jonathan Ernst" } }, "lead"),
        (new { kind = "video", rights = new { redistribution = "denied", usageTerms = "Suisse", licenseUrl = "https://example.org/l" } }, "gallery"),
        (new { kind = "audio", rights = new { territories = new[] { "CH" }, dataMining = "reserved" } }, "gallery"),
        (new { kind = "graphic", rights = new { allowedPartners = new[] { Guid.Parse("01a00000-0000-7000-8000-000000000000") } } }, "gallery"),
        (new { kind = "image", rights = new { validFrom = "2499-01-01T00:00:00Z", validUntil = "2499-06-01T00:00:00Z" } }, "gallery"),
        (new { kind = "image", credit = new { raw = "Expirée" } }, "gallery"),
    ];

    private static async Task<string> MediumAsync(Desk desk, object more)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject();
        body["caption"] ??= "Une légende";
        body["credit"] ??= new JsonObject { ["raw"] = "AFP - Une Personne" };
        body["renditions"] = new JsonArray(new JsonObject
        {
            ["name"] = "large", ["url"] = $"https://img.example.org/{Guid.NewGuid()}.jpg",
            ["width"] = 1600, ["height"] = 900, ["contentType"] = "image/jpeg", ["sizeBytes"] = 123456,
        });
        return (await desk.DoAsync("POST", "/v1/media", body)).Id;
    }
}
