using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Taxonomy;

public sealed class TaxonomyDeskTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task A_new_name_shows_at_once_wherever_the_section_and_the_tag_show()
    {
        await desk.DoAsync("PUT", "/v1/sections/monde", new { name = "Monde" });
        await desk.DoAsync("PUT", "/v1/tags/geneve", new { name = "Geneve", kind = "place", mediaTopic = "http://cv.iptc.org/newscodes/mediatopic/20000002" });
        var article = await desk.PublishedAsync("Rangé", new { section = "monde", tags = new[] { "geneve" } });
        Assert.Equal("Monde", (string)(await desk.ReadAsync($"/v1/articles/{article.Id}")).Body["section"]!["name"]!);
        await desk.DoAsync("PUT", "/v1/sections/monde", new { name = "International", slug = "monde" });
        await desk.DoAsync("PUT", "/v1/tags/geneve", new { name = "Genève", kind = "place" });
        var (_, read) = await desk.ReadAsync($"/v1/articles/{article.Id}");
        Assert.Equal("""{"slug":"monde","name":"International"}""", read["section"]!.ToJsonString());
        Assert.Equal(("Genève", null), ((string)read["tags"]![0]!["name"]!, (string?)read["tags"]![0]!["mediaTopic"]));
    }

    [Theory]
    [InlineData("/v1/sections/Monde", "{\"name\":\"x\"}", 400)]
    [InlineData("/v1/sections/monde", "{}", 400)]
    [InlineData("/v1/sections/monde", "{\"name\":\"\"}", 400)]
    [InlineData("/v1/sections/monde", "{\"name\":\"x\",\"slug\":\"autre\"}", 400)]
    [InlineData("/v1/tags/x", "{\"name\":\"x\",\"kind\":\"animal\"}", 400)]
    [InlineData("/v1/tags/x", "{\"name\":\"x\",\"mediaTopic\":\"rien\"}", 400)]
    public async Task What_makes_no_sense_is_refused(string path, string body, int status) => Assert.Equal(status, (await desk.SendAsync("PUT", path, body)).Status);
}
