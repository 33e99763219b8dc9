using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Credits;

public sealed class CreditTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Counts_media_and_articles_of_agencies_and_creators()
    {
        await server.ImportAsync(Texts.Article("Un", picture: "Reuters - Jonathan Ernst"));
        await server.ImportAsync(Texts.Article("Deux", picture: "REUTERS - Une Autre"));
        await server.ImportAsync(Texts.Article("Trois", picture: "Keystone/EPA - Jonathan Ernst"));
        var agency = await server.GetAsync("/v1/credits/reuters");
        Assert.Equal(("Reuters", "agency", 2, 2), ((string?)agency["name"], (string?)agency["kind"], (int?)agency["mediaCount"], (int?)agency["articleCount"]));
        var creator = await server.GetAsync("/v1/credits/jonathan-ernst");
        Assert.Equal(("Jonathan Ernst", "creator", 2), ((string?)creator["name"], (string?)creator["kind"], (int?)creator["mediaCount"]));
        Assert.Equal(2, (await server.GetAsync("/v1/credits/jonathan-ernst/media"))["data"]!.AsArray().Count);
        Assert.Equal("Keystone/EPA", (string?)(await server.GetAsync("/v1/credits/keystone-epa"))["name"]);
    }

    [Fact]
    public async Task An_agency_and_a_person_of_one_name_have_slugs_of_their_own()
    {
        await server.ImportAsync(Texts.Article("Homonymes", picture: "Magnum - Magnum"));
        Assert.Equal(["agency", "creator"], new[]
        {
            (string?)(await server.GetAsync("/v1/credits/magnum"))["kind"], (string?)(await server.GetAsync("/v1/credits/magnum-2"))["kind"],
        }.Order());
    }

    [Fact]
    public async Task A_credit_that_names_nobody_makes_no_holder()
    {
        var before = await server.ScalarAsync<long>("select count(*) from credit_holder");
        var item = await server.ImportAsync(Texts.Article("Droits réservés", picture: "DR"));
        Assert.Equal("DR", (string?)(await server.GetAsync($"/v1/articles/{item["articleId"]}"))["media"]![0]!["credit"]!["raw"]);
        Assert.Equal(before, await server.ScalarAsync<long>("select count(*) from credit_holder"));
        await server.AssertProblemAsync(404, "/v1/credits/dr");
    }
}
