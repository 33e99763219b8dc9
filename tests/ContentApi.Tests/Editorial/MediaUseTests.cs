using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Media in articles: with their rights in full for the newsroom, and never public without a credit.</summary>
public sealed class MediaUseTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task A_working_copy_with_media_can_be_sent_back_as_it_was_read()
    {
        var medium = await MediumAsync(new { raw = "Reuters - Jonathan Ernst" });
        var draft = await desk.DraftAsync("Illustré", new
        {
            media = new[] { new { id = medium.Id, role = "lead", caption = "Pour cet article" } }, body = new[] { new { kind = "media", mediaId = medium.Id } },
        });
        Assert.Equal("[\"CH\"]", draft.Body["media"]![0]!["rights"]!["territories"]!.ToJsonString());
        var same = await desk.DoAsync("PUT", $"/v1/articles/{draft.Id}", draft.Body, draft.Tag);
        Assert.Equal(draft.Tag, same.Tag);
        Assert.True(JsonNode.DeepEquals(draft.Body, same.Body));
        var other = draft.Body.DeepClone().AsObject();
        other["media"]![0]!["credit"]!["raw"] = "Volé";
        Assert.Equal("/media/0/credit", (await desk.SendAsync("PUT", $"/v1/articles/{draft.Id}", other, draft.Tag)).Pointers[0]);
        Assert.Equal("Pour cet article", draft.Body["media"]![0]!["caption"]!.ToString());
    }

    [Fact]
    public async Task Nothing_is_published_with_a_medium_that_has_no_credit_unless_somebody_says_why()
    {
        var medium = await MediumAsync(null);
        var draft = await desk.DraftAsync("Sans crédit", new { media = new[] { new { id = medium.Id } } });
        var refused = await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/publish", new { }, draft.Tag);
        Assert.Equal((409, "/media/0/credit", "missingCredit"), (refused.Status, refused.Pointers[0], refused.Code));
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/publish", new { at = "2100-01-01T00:00:00Z" }, draft.Tag)).Status);
        Assert.Equal(404, (await desk.ReadAsync($"/v1/articles/{draft.Id}")).Status);
        await desk.DoAsync("PATCH", $"/v1/media/{medium.Id}", new { credit = new { waiver = "Image libre de droits" } }, medium.Tag);
        await desk.ActAsync(draft, "publish", new { });
        var shown = (await desk.ReadAsync($"/v1/articles/{draft.Id}")).Body["media"]![0]!;
        Assert.Equal("""{"raw":"","agency":null,"creator":null,"display":""}""", shown["credit"]!.ToJsonString());
        var audit = await desk.DoAsync("GET", $"/v1/audit?medium={medium.Id}");
        Assert.Contains("Image libre de droits", audit.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_is_shown_first_and_there_is_one()
    {
        var (one, two) = (await MediumAsync(new { raw = "Un" }), await MediumAsync(new { raw = "Deux" }));
        var draft = await desk.DraftAsync("Ordre", new { media = new object[] { new { id = one.Id, role = "gallery" }, new { id = two.Id, role = "lead" } } });
        Assert.Equal([two.Id, one.Id], draft.Body["media"]!.AsArray().Select(medium => (string)medium!["id"]!));
        var refused = await desk.SendAsync("POST", "/v1/articles", new
        {
            language = "fr", headline = "x", media = new object[] { new { id = one.Id, role = "lead" }, new { id = two.Id, role = "lead" }, new { id = one.Id } },
        });
        Assert.Equal(["/media/2/id", "/media"], refused.Pointers);
    }

    private Task<Desk.Answer> MediumAsync(object? credit) => desk.DoAsync("POST", "/v1/media", new
    {
        kind = "image", caption = "Une vue", credit, rights = new { territories = new[] { "CH" } }, renditions = new[] { new { name = "large", url = $"https://images.example/{Guid.NewGuid()}.jpg" } },
    });
}
