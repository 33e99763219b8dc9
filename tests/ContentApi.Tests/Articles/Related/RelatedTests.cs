using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles.Related;

/// <summary>What is suggested beside an article, and above all what is not.</summary>
public sealed class RelatedTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Shares_tags_and_a_rare_one_weighs_more()
    {
        var source = await ImportAsync("Zibeline", tags: "rare-a,courant-a");
        var common = new List<string>();
        for (var i = 0; i < 4; i++) common.Add(await ImportAsync($"Quadrige{i}", tags: "courant-a"));
        var rare = await ImportAsync("Palimpseste", tags: "rare-a");
        var both = await ImportAsync("Obsidienne", tags: "rare-a,courant-a");
        await ImportAsync("Bathyscaphe", tags: "autre-a");
        Assert.Equal([both, rare, .. Enumerable.Reverse(common)], await RelatedAsync(source));
    }

    [Fact]
    public async Task Shares_words_of_headline_and_lead_by_their_stem()
    {
        var source = await ImportAsync("Le funiculaire de Cossonay déraille");
        var same = await ImportAsync("Un funiculaire à Cossonay", text: "Autre texte.");
        var other = await ImportAsync("Cossonay vote son budget");
        await ImportAsync("Le budget de Morges et le reste");
        Assert.Equal([same, other], await RelatedAsync(source));
    }

    [Fact]
    public async Task Counts_no_small_words()
    {
        var source = await ImportAsync("Dans les hautes sphères");
        await ImportAsync("Dans les profondeurs");
        Assert.Empty(await RelatedAsync(source));
    }

    [Fact]
    public async Task Shares_links()
    {
        var target = await ImportAsync("Cibledeliens");
        var source = await ImportAsync("Cataracte", links: ["Cibledeliens"]);
        var alike = await ImportAsync("Dolmen", links: ["Cibledeliens"]);
        var citing = await ImportAsync("Estafette", links: ["Cataracte", "Fougasse"]);
        var cited = await ImportAsync("Fougasse");
        Assert.Equal(new[] { alike, citing, cited }.Order(), (await RelatedAsync(source)).Order());
        Assert.DoesNotContain(target, await RelatedAsync(source));
        Assert.Equal(citing, (await RelatedAsync(cited))[0]);
    }

    [Fact]
    public async Task Never_has_itself_nor_what_the_editors_link_to()
    {
        var linked = await ImportAsync("Galvanoplastie", tags: "liens-b");
        var other = await ImportAsync("Galvanoplastie bis", tags: "liens-b");
        var source = await ImportAsync("Galvanoplastie ter", tags: "liens-b", links: ["Galvanoplastie"]);
        Assert.Equal([other], await RelatedAsync(source));
        Assert.Equal([linked], (await server.GetAsync($"/v1/articles/{source}/cross-links"))["data"]!.AsArray().Select(link => (string?)link!["target"]!["id"]));
        Assert.Equal(new[] { source, other }.Order(), (await RelatedAsync(linked)).Order());
    }

    [Fact]
    public async Task Stays_in_its_language()
    {
        var source = await ImportAsync("Holothurie", tags: "langue-c", language: "fr");
        var swiss = await ImportAsync("Icosaèdre", tags: "langue-c", language: "fr-CH");
        var german = await ImportAsync("Holothurie auch", tags: "langue-c", language: "de");
        Assert.Equal([swiss], await RelatedAsync(source));
        Assert.Empty(await RelatedAsync(german));
    }

    [Fact]
    public async Task Shows_nothing_that_is_not_public()
    {
        var source = await ImportAsync("Jacquemart", tags: "visible-d");
        var later = await ImportAsync("Kakemono", tags: "visible-d", published: "1 mai 2099 à 10:00");
        await server.ImportAsync(Texts.Article("Kinésie"), "publish=false&tags=visible-d");
        Assert.Empty(await RelatedAsync(source));
        await server.AssertProblemAsync(404, $"/v1/articles/{later}/related");
        await server.ExecuteAsync($"update publication set published_at = now() where article_id = '{later}'");
        Assert.Equal([later], await RelatedAsync(source));
        await server.ExecuteAsync($"update article set status = 'withdrawn' where id = '{later}'; delete from publication where article_id = '{later}'");
        Assert.Empty(await RelatedAsync(source));
    }

    [Fact]
    public async Task Gives_the_newer_of_two_that_share_the_same()
    {
        var source = await ImportAsync("Lansquenet", tags: "date-e", published: "1 mai 2016 à 10:00");
        var old = await ImportAsync("Mandragore", tags: "date-e", published: "1 mai 2012 à 10:00");
        var recent = await ImportAsync("Nyctalope", tags: "date-e", published: "1 mai 2018 à 10:00");
        Assert.Equal([recent, old], await RelatedAsync(source));
    }

    [Fact]
    public async Task Is_there_at_once_when_it_is_published()
    {
        var source = await ImportAsync("Opopanax", tags: "aussitot-f");
        Assert.Empty(await RelatedAsync(source));
        var other = await ImportAsync("Paréidolie", tags: "aussitot-f");
        Assert.Equal([other], await RelatedAsync(source));
    }

    [Fact]
    public async Task Follows_a_headline_that_was_reworded()
    {
        var source = await ImportAsync("Une hallebarde retrouvée");
        const string query = "publish=true&language=fr&sourceId=reworded";
        var other = (string)(await server.ImportAsync(Texts.Article("Un titre sans rapport", lead: "Un."), query))["articleId"]!;
        Assert.Empty(await RelatedAsync(source));
        await server.ImportAsync(Texts.Article("Une autre hallebarde", lead: "Un."), query);
        Assert.Equal([other], await RelatedAsync(source));
        await server.ImportAsync(Texts.Article("Encore un titre sans rapport", lead: "Un."), query);
        Assert.Empty(await RelatedAsync(source));
    }

    [Fact]
    public async Task Follows_frequent_tags_to_the_days_around_an_old_article()
    {
        var source = await ImportAsync("Rhododendron", tags: "frequent-g,frequent-h", published: "1 mai 2010 à 10:00");
        var near = await ImportAsync("Sarbacane", tags: "frequent-g,frequent-h", published: "2 mai 2010 à 10:00");
        await server.ExecuteAsync(
            """
            create temp table many as select gen_random_uuid() as id, n from generate_series(1, 800) n;
            insert into article (id, language) select id, 'fr' from many;
            insert into article_version (article_id, version, content, content_hash, origin, created_by) select id, 1, '{}', '', 'import', 'test' from many;
            insert into publication (article_id, version, type, language, slug, headline, body, content_hash, first_published_at, published_at, updated_at)
            select id, 1, 'article', 'fr', 'many-' || n, 'Many', '[]', '', '2015-01-01', timestamptz '2015-01-01' + n * interval '1 hour', '2015-01-01' from many;
            insert into publication_tag (article_id, tag_id, position, published_at)
            select m.id, t.id, 1, p.published_at from many m join publication p on p.article_id = m.id
            join tag t on t.slug = case n % 2 when 0 then 'frequent-g' else 'frequent-h' end;
            """);
        Assert.Equal(near, (await RelatedAsync(source, "?limit=200"))[0]);
        await server.ExecuteAsync("delete from publication where headline = 'Many'");
    }

    [Fact]
    public async Task Has_one_page_in_a_list_s_shape()
    {
        var source = await ImportAsync("Taximètre", tags: "page-h");
        for (var i = 0; i < 3; i++) await ImportAsync($"Ubiquité{i}", tags: "page-h");
        var page = await server.GetAsync($"/v1/articles/{source}/related?limit=2&fields=headline&include=corrections");
        Assert.Equal(["data", "page", "links"], page.Select(member => member.Key));
        Assert.Equal("""{"limit":2,"nextCursor":null,"hasMore":false,"total":null,"totalIs":null}""", page["page"]!.ToJsonString());
        Assert.Null(page["links"]!["next"]);
        Assert.Equal(2, page["data"]!.AsArray().Count);
        Assert.Equal(["id", "headline", "corrections"], page["data"]![0]!.AsObject().Select(member => member.Key));
        var whole = (await server.GetAsync($"/v1/articles/{source}/related"))["data"]![0]!;
        Assert.True(JsonNode.DeepEquals((await server.GetAsync($"/v1/articles?ids={whole["id"]}"))["data"]![0], whole));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("sort=publishedAt", "sort")]
    [InlineData("fields=body", "fields")]
    public async Task Refuses_what_it_does_not_take(string query, string parameter)
    {
        var id = await ImportAsync($"Vertugadin {parameter} {query.Length}");
        Assert.Equal(parameter, (string?)(await server.AssertProblemAsync(400, $"/v1/articles/{id}/related?{query}"))["errors"]![0]!["parameter"]);
    }

    [Theory]
    [InlineData("01a00000-0000-7000-8000-000000000000")]
    [InlineData("no-id")]
    public async Task Is_404_where_there_is_no_such_article(string id) => await server.AssertProblemAsync(404, $"/v1/articles/{id}/related");

    private async Task<string> ImportAsync(
        string headline, string tags = "", string language = "fr", string? published = "1 mai 2020 à 10:00", string[]? links = null, string text = "Un texte.") =>
        (string)(await server.ImportAsync(Texts.Article(headline, published, links: links, text: text, lead: $"{headline}."),
            $"publish=true&language={language}{(tags.Length == 0 ? "" : $"&tags={tags}")}"))["articleId"]!;

    private async Task<List<string>> RelatedAsync(string id, string query = "") =>
        (await server.GetAsync($"/v1/articles/{id}/related{query}"))["data"]!.AsArray().Select(article => (string)article!["id"]!).ToList();
}
