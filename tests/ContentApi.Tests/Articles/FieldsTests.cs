using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

/// <summary>Fewer members, or more, than an answer has by itself. A medium never comes without its credit.</summary>
public sealed class FieldsTests(FieldsTests.Archive server) : IClassFixture<FieldsTests.Archive>
{
    [Theory]
    [InlineData("id", "id")]
    [InlineData("headline", "id headline")]
    [InlineData("headline,id,slug,headline", "id slug headline")]
    [InlineData("section.name,signature.agencies", "id signature{agencies} section{name}")]
    [InlineData("tags.slug", "id tags[{slug}]")]
    [InlineData("media.renditions.url", "id media[{credit{raw agency creator display} renditions[]}]")]
    [InlineData("media.credit.raw", "id media[{credit{raw agency creator display}}]")]
    [InlineData("media.id,media.availability.state", "id media[{id credit{raw agency creator display} availability{state}}]")]
    [InlineData("source.id,kicker", "id kicker source{id}")]
    public async Task Gives_only_what_was_selected(string fields, string shape)
    {
        Assert.Equal($"{{{shape}}}", Shape((await server.GetAsync($"/v1/articles?section=a&fields={fields}"))["data"]![0]!));
        foreach (var path in new[] { $"/v1/articles/{server.Id}", $"/v1/articles/by-slug/{server.Slug}" })
            Assert.Equal(Shape(Whole(await server.GetAsync($"{path}?fields={fields}"))), $"{{{shape}}}");
    }

    [Theory]
    [InlineData("media,media.id", "media")]
    [InlineData("media.id,media", "media")]
    [InlineData("body", "body")]
    [InlineData("crossLinks", "crossLinks")]
    [InlineData("rights", "rights")]
    public async Task Gives_a_member_as_it_is(string fields, string member)
    {
        var whole = await server.GetAsync($"/v1/articles/{server.Id}");
        var selected = await server.GetAsync($"/v1/articles/{server.Id}?fields={fields}");
        Assert.Equal(["id", member], selected.Select(entry => entry.Key));
        Assert.True(JsonNode.DeepEquals(whole[member], selected[member]));
    }

    [Fact]
    public async Task Keeps_credits_and_kinds_in_text_and_links()
    {
        var article = await server.GetAsync($"/v1/articles/{server.Id}?fields=body.text,crossLinks.target.media.id");
        foreach (var block in article["body"]!.AsArray()) Assert.NotNull(block!["kind"]);
        Assert.NotNull(article["crossLinks"]![0]!["target"]!["media"]![0]!["credit"]!["raw"]);
        await server.ExecuteAsync(
            $$"""
            update publication set body = (body::jsonb || jsonb_build_array(jsonb_build_object('kind', 'media', 'id', 'abcd1234',
                'mediaId', (select medium_id from publication_medium where article_id = '{{server.Id}}' limit 1), 'caption', null,
                'credit', '{"raw": "alt", "agency": null, "creator": null, "display": "alt"}'::jsonb)))::json where article_id = '{{server.Id}}'
            """);
        article = await server.GetAsync($"/v1/articles/{server.Id}?fields=body.id");
        Assert.Equal("Reuters", (string?)article["body"]!.AsArray().Single(block => (string?)block!["kind"] == "media")!["credit"]!["agency"]);
        var item = (await server.GetAsync("/v1/articles?section=a&fields=body.id&include=body"))["data"]![0]!;
        Assert.Equal("Reuters", (string?)item["body"]!.AsArray().Single(block => (string?)block!["kind"] == "media")!["credit"]!["agency"]);
    }

    [Fact]
    public async Task Leaves_a_list_s_own_members_alone()
    {
        var list = await server.GetAsync($"/v1/articles?ids={server.Id}&fields=headline&facets=tag&count=exact");
        Assert.Equal(["data", "page", "links", "missing", "facets"], list.Select(entry => entry.Key));
        Assert.Equal(1, (int?)list["page"]!["total"]);
        Assert.Equal(["id", "headline"], list["data"]![0]!.AsObject().Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("body")]
    [InlineData("media")]
    [InlineData("crossLinks")]
    [InlineData("corrections")]
    [InlineData("body,media,crossLinks,corrections")]
    public async Task Includes_what_the_article_has(string include)
    {
        var plain = (await server.GetAsync("/v1/articles?section=a"))["data"]![0]!.AsObject();
        var item = (await server.GetAsync($"/v1/articles?section=a&include={include}"))["data"]![0]!.AsObject();
        var article = await server.GetAsync($"/v1/articles/{server.Id}");
        foreach (var name in include.Split(',')) Assert.True(JsonNode.DeepEquals(article[name], item[name]), name);
        Assert.Equal(plain.Select(entry => entry.Key).Union(include.Split(',')).Order(), item.Select(entry => entry.Key).Order());
        Assert.Equal(include.Contains("media") ? 2 : 1, item["media"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("fields=headline&include=body", "id headline body")]
    [InlineData("fields=headline,body.kind&include=body,corrections", "id headline body corrections")]
    [InlineData("fields=headline&include=media", "id headline media")]
    public async Task Keeps_what_is_included_beside_a_selection(string query, string members) => Assert.Equal(members,
        string.Join(' ', (await server.GetAsync($"/v1/articles?section=a&{query}"))["data"]![0]!.AsObject().Select(entry => entry.Key)));

    [Theory]
    [InlineData("headlin", "Did you mean 'headline'?")]
    [InlineData("media.renditions.ulr", "Did you mean 'media.renditions.url'?")]
    [InlineData("mediaCount", "Allowed: ")]
    [InlineData("url.host", "'url' has no members")]
    public async Task Refuses_what_an_article_does_not_have(string fields, string hint)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, $"/v1/articles/{server.Id}?fields={fields}"))["errors"]!.AsArray())!;
        Assert.Equal(("fields", "unknownField"), ((string?)error["parameter"], (string?)error["code"]));
        Assert.Contains(hint, (string?)error["hint"]);
    }

    private static JsonObject Whole(JsonObject article)
    {
        if (article["media"] is JsonArray { Count: > 1 } media) media.RemoveAt(1); // a list has the lead medium only
        return article;
    }

    /// <summary>The names of a node's members, of a list its first item's.</summary>
    private static string Shape(JsonNode? node) => node switch
    {
        JsonObject members => $"{{{string.Join(' ', members.Select(member => member.Key + Shape(member.Value)))}}}",
        JsonArray { Count: > 0 } items when items[0] is not JsonObject => "",
        JsonArray items => $"[{(items.Count > 0 ? Shape(items[0]) : "")}]",
        _ => "",
    };

    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        public string Id { get; private set; } = "";
        public string Slug { get; private set; } = "";

        protected override async Task PrepareAsync()
        {
            await ImportAsync(Texts.Article("La cible", picture: "AFP"));
            Id = (string)(await ImportAsync(
                "Publié le 5 mai 2020 à 10:00\n\nUn article entier\n\nUne. [Reuters - Jonathan Ernst]\nDeux. [Keystone]\n\nUn premier paragraphe.\n\n"
                + ">> Lire aussi\u00a0: La cible\n\nafp/ta\n\nPublié\n", "publish=true&section=a&tags=lac"))["articleId"]!;
            Slug = "un-article-entier";
            await ExecuteAsync(
                $"""
                insert into correction (id, article_id, kind, text, at)
                values (gen_random_uuid(), '{Id}', 'erratum', 'Une date était fausse.', '2020-05-06')
                """);
        }
    }
}
