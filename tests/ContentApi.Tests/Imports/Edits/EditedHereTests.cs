using System.Text.Json.Nodes;
using ContentApi.Articles.Blocks;
using ContentApi.Editorial;
using ContentApi.Imports.Edits;
using ContentApi.Platform.Database;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Imports.Edits;

/// <summary>An article that is edited here, and comes again from its source.</summary>
public sealed class EditedHereTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task What_only_one_side_changed_is_taken_from_it()
    {
        var id = await ImportAsync("un", "Titre", "Chapeau.", "Un.\n\nDeux.\n\nTrois.");
        await EditAsync(id, content => content with { Headline = "Un meilleur titre" }, publish: true);
        var item = await ReportAsync("un", "Titre", "Chapeau neuf.", "Un.\n\nDeux.\n\nTrois.");
        Assert.Equal("updated", (string?)item["outcome"]);
        Assert.DoesNotContain("editedHere", Codes(item));
        var article = await server.GetAsync($"/v1/articles/{id}");
        Assert.Equal(("Un meilleur titre", "Chapeau neuf."), ((string?)article["headline"], (string?)article["lead"]));
    }

    [Fact]
    public async Task What_both_changed_stays_as_people_wrote_it_and_is_listed()
    {
        var id = await ImportAsync("deux", "Titre", "Chapeau.", "Un.");
        await EditAsync(id, content => content with { Headline = "Un meilleur titre" }, publish: true);
        var item = await ReportAsync("deux", "Un autre titre", "Chapeau neuf.", "Un.");
        Assert.Equal("'headline' was changed here and at the source; what was written here stays.",
            (string?)Assert.Single(item["warnings"]!.AsArray(), warning => (string?)warning!["code"] == "editedHere")!["message"]);
        var article = await server.GetAsync($"/v1/articles/{id}");
        Assert.Equal(("Un meilleur titre", "Chapeau neuf."), ((string?)article["headline"], (string?)article["lead"]));
        Assert.Equal("unchanged", (string?)(await ReportAsync("deux", "Un autre titre", "Chapeau neuf.", "Un."))["outcome"]);
    }

    [Fact]
    public async Task People_still_win_at_the_third_import()
    {
        var id = await ImportAsync("trois", "Titre", "Chapeau.", "Un.");
        await EditAsync(id, content => content with { Headline = "Un meilleur titre" }, publish: true);
        await ReportAsync("trois", "Titre deux", "Chapeau.", "Un.");
        var third = await ReportAsync("trois", "Titre trois", "Chapeau trois.", "Un.");
        Assert.Contains("editedHere", Codes(third));
        var article = await server.GetAsync($"/v1/articles/{id}");
        Assert.Equal(("Un meilleur titre", "Chapeau trois."), ((string?)article["headline"], (string?)article["lead"]));
    }

    [Fact]
    public async Task Paragraphs_are_joined_one_by_one()
    {
        var id = await ImportAsync("blocs", "Titre", "Chapeau.", "Un.\n\nDeux.\n\nTrois.\n\nQuatre.");
        await EditAsync(id, content => content with { Body = [With(content.Body[0], "Un, corrigé."), Paragraph("Ajouté ici."), .. content.Body.Skip(1).Where(block => Text(block) != "Quatre.")] }, publish: true);
        var item = await ReportAsync("blocs", "Titre", "Chapeau.", "Un.\n\nDeux.\n\nTrois, mis à jour.\n\nQuatre.\n\nCinq.");
        Assert.DoesNotContain("editedHere", Codes(item));
        Assert.Equal(["Un, corrigé.", "Ajouté ici.", "Deux.", "Trois, mis à jour.", "Cinq."],
            (await server.GetAsync($"/v1/articles/{id}"))["body"]!.AsArray().Select(block => (string?)block!["text"]));
    }

    [Fact]
    public async Task A_paragraph_that_both_changed_keeps_the_whole_text_of_here()
    {
        var id = await ImportAsync("corps", "Titre", "Chapeau.", "Un.\n\nDeux.");
        await EditAsync(id, content => content with { Body = [With(content.Body[0], "Un, corrigé."), .. content.Body.Skip(1)] }, publish: true);
        var item = await ReportAsync("corps", "Titre", "Chapeau.", "Un, autrement.\n\nDeux.");
        Assert.Contains(item["warnings"]!.AsArray(), warning => ((string)warning!["message"]!).StartsWith("'body'", StringComparison.Ordinal));
        Assert.Equal(["Un, corrigé.", "Deux."], (await server.GetAsync($"/v1/articles/{id}"))["body"]!.AsArray().Select(block => (string?)block!["text"]));
    }

    [Fact]
    public async Task Unpublished_work_is_not_published_by_an_import()
    {
        var id = await ImportAsync("encours", "Titre", "Chapeau.", "Un.");
        await EditAsync(id, content => content with { Headline = "À moitié écr" }, publish: false);
        Assert.Equal("unchanged", (string?)(await ReportAsync("encours", "Titre", "Chapeau.", "Un."))["outcome"]);
        var item = await ReportAsync("encours", "Titre", "Chapeau neuf.", "Un.");
        Assert.Contains("unpublishedEdits", Codes(item));
        var article = await server.GetAsync($"/v1/articles/{id}");
        Assert.Equal(("Titre", "Chapeau neuf."), ((string?)article["headline"], (string?)article["lead"]));
        var working = (await StateAsync(id)).Content;
        Assert.Equal(("À moitié écr", "Chapeau neuf."), (working.Headline, working.Lead));
    }

    [Fact]
    public async Task The_history_has_what_came_and_what_was_made_of_it()
    {
        var id = await ImportAsync("histoire", "Titre", "Chapeau.", "Un.");
        await EditAsync(id, content => content with { Kicker = "Suisse" }, publish: true);
        await ReportAsync("histoire", "Titre", "Chapeau neuf.", "Un.");
        Assert.Equal("import editor import editor", await server.ScalarAsync<string>(
            $"select string_agg(origin, ' ' order by version) from article_version where article_id = '{id}'"));
        Assert.Equal("Suisse", (string?)(await server.GetAsync($"/v1/articles/{id}"))["kicker"]);
    }

    private async Task<string> ImportAsync(string sourceId, string headline, string lead, string text) =>
        (string)(await ReportAsync(sourceId, headline, lead, text))["articleId"]!;

    private Task<JsonObject> ReportAsync(string sourceId, string headline, string lead, string text) =>
        server.ImportAsync(Texts.Article(headline, text: text, lead: lead), $"publish=true&sourceId={sourceId}");

    private async Task EditAsync(string id, Func<ArticleContent, ArticleContent> edit, bool publish)
    {
        var services = server.Server.Services;
        await services.GetRequiredService<ContentDatabase>().WriteAsync(async write =>
        {
            var articles = services.GetRequiredService<ArticleStore>();
            var state = (await articles.FindAsync(write, Guid.Parse(id)))!;
            var content = edit(state.Content);
            await articles.ReviseAsync(write, state, content, ContentMerge.HashOf(content), "Anne");
            if (publish)
            {
                var now = DateTimeOffset.UtcNow.AddSeconds(-1);
                await services.GetRequiredService<Publisher>().PublishAsync(write, new Publication(state.Id, state.Version + 1, content, ContentMerge.HashOf(content), new PublicationDates(now, now)));
            }
            return true;
        }, TestContext.Current.CancellationToken);
    }

    private async Task<ArticleState> StateAsync(string id)
    {
        var services = server.Server.Services;
        return (await services.GetRequiredService<ContentDatabase>().WriteAsync(
            write => services.GetRequiredService<ArticleStore>().FindAsync(write, Guid.Parse(id)), TestContext.Current.CancellationToken))!;
    }

    private static Block With(Block block, string text) => (Paragraph)block with { Html = text, Text = text };

    private static Paragraph Paragraph(string text) => new() { Id = "ajout123", Html = text, Text = text };

    private static string? Text(Block block) => (block as Paragraph)?.Text;

    private static IEnumerable<string?> Codes(JsonNode item) => item["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]);
}
