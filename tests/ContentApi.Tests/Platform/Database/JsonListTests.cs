using System.Text.Json;
using ContentApi.Articles;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Taxonomy;
using ContentApi.Tests.Syndication.Formats;

namespace ContentApi.Tests.Platform.Database;

public sealed class JsonListTests
{
    private const string Stored =
        """[{"slug" : "a-b", "name" : "Un \"nom\" : et, \\ deux", "kind" : "topic", "mediaTopic" : null}, {"slug": "c", "name": " d ", "kind": "place", "mediaTopic": null}]""";

    private static readonly Tag[] Tags =
    [
        new() { Slug = "a-b", Name = """Un "nom" : et, \ deux""", Kind = TagKind.Topic, MediaTopic = null },
        new() { Slug = "c", Name = " d ", Kind = TagKind.Place, MediaTopic = null },
    ];

    [Fact]
    public void Is_what_it_says() => Assert.Equal(Tags, new JsonList<Tag>(Stored));

    [Fact]
    public void Is_sent_as_it_is_but_for_spaces_between() =>
        Assert.Equal(JsonSerializer.Serialize(Tags, Json.Options), JsonSerializer.Serialize(new Shown(new JsonList<Tag>(Stored)), Json.Options)[8..^1]);

    [Fact]
    public void Any_list_is_sent_alike() =>
        Assert.Equal(JsonSerializer.Serialize(Tags, Json.Options), JsonSerializer.Serialize(new Shown(Tags), Json.Options)[8..^1]);

    [Theory]
    [InlineData("[]")]
    [InlineData("[ ]")]
    public void May_be_empty(string json) =>
        Assert.Equal("""{"tags":[]}""", JsonSerializer.Serialize(new Shown(new JsonList<Tag>(json)), Json.Options));

    [Fact]
    public void Goes_through_the_mapping_untouched()
    {
        var tags = new JsonList<Tag>("this would not be read");
        var a = Sample.Article();
        var row = new ArticleRow(a.Id, a.Type, a.Slug, a.PreviousSlugs, a.Language, a.Status, a.Version, a.Kicker, a.Headline, a.Lead,
            a.Body, a.Signature, a.Authors, a.Section, tags, a.FirstPublishedAt, a.PublishedAt, a.UpdatedAt, a.CorrectedAt,
            a.EmbargoUntil, a.Media, [], a.Corrections, a.Source, a.Rights);
        Assert.Same(tags, row.To<Article>(new PublicAddresses("https://api.example.org", null)).Tags);
    }

    private sealed record Shown([property: AsStored] IReadOnlyList<Tag> Tags);
}
