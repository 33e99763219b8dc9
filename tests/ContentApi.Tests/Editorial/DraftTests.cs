using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Working copies: made, changed, and seen by the newsroom alone.</summary>
public sealed class DraftTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task A_draft_needs_a_language_and_a_headline_and_can_be_read_where_it_is_said_to_be()
    {
        var draft = await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Le lac déborde" });
        Assert.Equal((201, "\"w1\"", "draft", "le-lac-deborde"), (draft.Status, draft.Tag, draft.Text("status"), draft.Text("slug")));
        var read = await desk.DoAsync("GET", draft.Response.Headers.Location!.ToString());
        Assert.Equal((draft.Tag, draft.Id), (read.Tag, read.Id));
        Assert.True(JsonNode.DeepEquals(draft.Body, read.Body));
        Assert.Equal((404, 404), ((await desk.ReadAsync($"/v1/articles/{draft.Id}")).Status, (await desk.ReadAsync("/v1/articles/by-slug/le-lac-deborde")).Status));
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_place()
    {
        var refused = await desk.SendAsync("POST", "/v1/articles", new
        {
            headlin = "Faute de frappe", language = 7, type = "poem", section = "inconnue", lead = new string('x', 5001),
            body = new object[] { new { kind = "heading", level = 7, text = "Trop" }, new { kind = "paragraf" }, new { text = "Sans genre" } },
        });
        Assert.Equal(400, refused.Status);
        Assert.Equal(["/body/0/level", "/body/1/kind", "/body/2/kind", "/headlin", "/headline", "/language", "/lead", "/type"], refused.Pointers.Order(StringComparer.Ordinal));
        Assert.Contains(refused.Body["errors"]!.AsArray(), error => ((string)error!["hint"]!).Contains("Did you mean 'headline'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_named_and_is_not_there_is_told_with_its_place()
    {
        var nobody = Guid.NewGuid();
        var refused = await desk.SendAsync("POST", "/v1/articles", new
        {
            language = "fr", headline = "Renvois", section = "nulle-part", tags = new[] { "rien" }, media = new[] { new { id = nobody } },
            crossLinks = new[] { new { title = "Un autre", targetId = nobody } },
            body = new object[] { new { kind = "media", mediaId = nobody }, new { kind = "crossLink", crossLinkId = nobody }, new { kind = "paragraph" } },
        });
        Assert.Equal(400, refused.Status);
        Assert.Equal(["/body/0/mediaId", "/body/1/crossLinkId", "/body/2/html", "/crossLinks/0/targetId", "/media/0/id", "/section", "/tags/0"],
            refused.Pointers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back_and_changes_nothing()
    {
        await desk.DoAsync("PUT", "/v1/sections/aller-retour", new { name = "Aller-retour" });
        await desk.DoAsync("PUT", "/v1/tags/retour", new { name = "Retour", kind = "place" });
        var draft = await desk.DraftAsync("Aller et retour", new
        {
            kicker = "Vite", lead = "Un chapeau.", section = "aller-retour", tags = new[] { "retour" }, signature = new { raw = "afp/ta" },
            authors = new[] { new { name = "Jeanne Dupont" } }, crossLinks = new[] { new { title = "Ailleurs" } },
            body = new object[]
            {
                new { kind = "paragraph", html = "Un <em>mot</em>." }, new { kind = "quote", text = "Dit-il", attribution = "Lui" },
                new { kind = "list", items = new[] { new { text = "un" } } }, new { kind = "embed", provider = "youtube", url = "https://youtu.be/x" },
            },
        });
        Assert.Equal("""{"raw":"afp/ta","agencies":["AFP"],"initials":["ta"]}""", draft.Body["signature"]!.ToJsonString());
        var same = await desk.DoAsync("PUT", $"/v1/articles/{draft.Id}", draft.Body, draft.Tag);
        Assert.Equal(draft.Tag, same.Tag);
        Assert.True(JsonNode.DeepEquals(draft.Body, same.Body));
    }

    [Fact]
    public async Task What_cannot_be_written_is_refused_where_it_says_something_else()
    {
        var draft = await desk.DraftAsync("Lecture seule", new { crossLinks = new[] { new { title = "Ailleurs" } } });
        foreach (var (member, value) in new (string, JsonNode)[] { ("status", "published"), ("version", 9), ("id", Guid.NewGuid().ToString()), ("url", "https://x.example/"), ("publishedAt", "2026-01-01T00:00:00Z") })
        {
            var body = draft.Body.DeepClone().AsObject();
            body[member] = value;
            var refused = await desk.SendAsync("PUT", $"/v1/articles/{draft.Id}", body, draft.Tag);
            Assert.Equal((400, "readOnly", $"/{member}"), (refused.Status, refused.Code, refused.Pointers[0]));
        }
        var linked = draft.Body.DeepClone().AsObject();
        linked["crossLinks"]![0]!["state"] = "ok";
        Assert.Equal("/crossLinks/0/state", (await desk.SendAsync("PUT", $"/v1/articles/{draft.Id}", linked, draft.Tag)).Pointers[0]);
        Assert.Equal("readOnly", (await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Neuf", version = 3 })).Code);
    }

    [Fact]
    public async Task Replacing_takes_defaults_for_what_is_left_out_and_patching_leaves_it()
    {
        var draft = await desk.DraftAsync("Remplacer ou changer", new { kicker = "Surtitre", lead = "Chapeau", type = "analysis" });
        var patched = await desk.ChangeAsync(draft, new { lead = (string?)null, headline = "Changer" });
        Assert.Equal(("analysis", "Surtitre", null, "remplacer-ou-changer"), (patched.Text("type"), patched.Text("kicker"), (string?)patched.Body["lead"], patched.Text("slug")));
        var replaced = await desk.DoAsync("PUT", $"/v1/articles/{draft.Id}", new { language = "fr", headline = "Remplacer" }, patched.Tag);
        Assert.Equal(("article", null, "remplacer-ou-changer", "\"w3\""), (replaced.Text("type"), (string?)replaced.Body["kicker"], replaced.Text("slug"), replaced.Tag));
    }

    [Fact]
    public async Task Blocks_keep_the_ids_that_are_known_and_others_get_one()
    {
        var draft = await desk.DraftAsync("Blocs", new { body = new object[] { new { kind = "paragraph", text = "Un" }, new { kind = "paragraph", text = "Deux" } } });
        var (first, second) = ((string)draft.Body["body"]![0]!["id"]!, (string)draft.Body["body"]![1]!["id"]!);
        var changed = await desk.ChangeAsync(draft, new
        {
            body = new object[]
            {
                new { kind = "paragraph", id = second, text = "Deux, corrigé" }, new { kind = "heading", id = "inconnu", text = "Entre" },
                new { kind = "paragraph", id = first, text = "Un" }, new { kind = "paragraph", id = first, text = "Encore" },
            },
        });
        var ids = changed.Body["body"]!.AsArray().Select(block => (string)block!["id"]!).ToList();
        Assert.Equal((second, first), (ids[0], ids[2]));
        Assert.Equal(4, ids.Distinct().Count());
        Assert.DoesNotContain("inconnu", ids);
    }

    [Theory]
    [InlineData("<p>Un <b>gras</b><script>alert(1)</script></p>", "Un <b>gras</b>")]
    [InlineData("<a href=\"javascript:alert(1)\" onclick=\"x()\">lien</a>", "lien")]
    [InlineData("<img src=x onerror=alert(1)>rien", "rien")]
    [InlineData("<span style=\"position:fixed\" lang=\"de\">Wort</span>", "<span lang=\"de\">Wort</span>")]
    [InlineData("« Oui\u00a0» & non", "« Oui\u00a0» &amp; non")]
    public async Task Markup_is_cleaned_on_the_way_in(string sent, string kept)
    {
        var draft = await desk.DraftAsync("Balises", new { body = new[] { new { kind = "paragraph", html = sent } } });
        Assert.Equal(kept, (string)draft.Body["body"]![0]!["html"]!);
    }

    [Fact]
    public async Task A_chosen_slug_is_given_or_refused_and_another_is_counted_on()
    {
        var first = await desk.DraftAsync("Premier", new { slug = "mon-choix" });
        Assert.Equal("mon-choix", first.Text("slug"));
        var taken = await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Second", slug = "mon-choix" });
        Assert.Equal((409, "slugTaken", "/slug"), (taken.Status, taken.Code, taken.Pointers[0]));
        Assert.Equal("mon-choix", (await desk.DraftAsync("Auf Deutsch", new { slug = "mon-choix", language = "de" })).Text("slug"));
        Assert.Equal(("meme-titre", "meme-titre-2"), ((await desk.DraftAsync("Même titre")).Text("slug"), (await desk.DraftAsync("Même titre")).Text("slug")));
    }

    [Fact]
    public async Task A_slug_that_a_draft_gives_up_is_free_again()
    {
        var draft = await desk.DraftAsync("Abandon", new { slug = "abandonne" });
        await desk.ChangeAsync(draft, new { slug = "autre-nom" });
        Assert.Equal("abandonne", (await desk.DraftAsync("Repreneur", new { slug = "abandonne" })).Text("slug"));
    }

    [Fact]
    public async Task Drafts_can_be_deleted_and_what_was_public_cannot()
    {
        var draft = await desk.DraftAsync("À jeter");
        Assert.Equal(428, (await desk.SendAsync("DELETE", $"/v1/articles/{draft.Id}")).Status);
        Assert.Equal(204, (await desk.SendAsync("DELETE", $"/v1/articles/{draft.Id}", seen: draft.Tag)).Status);
        Assert.Equal(404, (await desk.SendAsync("GET", $"/v1/articles/{draft.Id}?view=working")).Status);
        var published = await desk.PublishedAsync("À garder");
        Assert.Equal(409, (await desk.SendAsync("DELETE", $"/v1/articles/{published.Id}", seen: published.Tag)).Status);
    }

    [Fact]
    public async Task Working_copies_are_listed_by_status_for_the_newsroom_alone()
    {
        var draft = await desk.DraftAsync("Dans la liste");
        var listed = await desk.DoAsync("GET", "/v1/articles?status=draft&limit=1");
        Assert.Equal((draft.Id, "draft"), ((string)listed.Body["data"]![0]!["id"]!, (string)listed.Body["data"]![0]!["status"]!));
        var next = await desk.DoAsync("GET", (string)listed.Body["links"]!["next"]!);
        Assert.NotEqual(draft.Id, (string)next.Body["data"]![0]!["id"]!);
        Assert.Equal(401, (await desk.ReadAsync("/v1/articles?status=draft")).Status);
        Assert.Equal(401, (await desk.ReadAsync($"/v1/articles/{draft.Id}?view=working")).Status);
        Assert.Equal("q", (string)(await desk.SendAsync("GET", "/v1/articles?status=draft&q=mot")).Body["errors"]![0]!["parameter"]!);
    }

    [Fact]
    public async Task Writing_needs_a_key()
    {
        using var response = await server.Client.PostAsync(new Uri("/v1/articles", UriKind.Relative), new StringContent("{}", System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json")), TestContext.Current.CancellationToken);
        await ServerFixture.AssertProblemAsync(401, response);
    }
}
