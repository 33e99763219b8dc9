using System.Net;
using ContentApi.Client;
using ContentApi.Client.Contract;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Client;

/// <summary>A partner's program reads with the client.</summary>
public sealed class ContentApiClientTests(RichNewsroom server) : IClassFixture<RichNewsroom>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ContentApiClient Client => new(server.Client);

    [Fact]
    public async Task An_article_is_found_by_id_slug_and_address_and_by_those_that_it_had()
    {
        var article = (await Client.GetArticleAsync(server.Rich, Ct))!.Article!;
        Assert.Equal("Tout ce qui peut être dit", article.Headline);
        foreach (var same in new[]
        {
            await Client.GetArticleBySlugAsync(article.Slug, cancellation: Ct),
            await Client.GetArticleBySlugAsync(server.OldSlug, "fr", Ct),
            await Client.GetArticleByUrlAsync(new Uri(article.Url), Ct),
            await Client.GetArticleByUrlAsync(new Uri("https://example.org/riche"), Ct),
        }) Assert.Equal(article.Id, same!.Article!.Id);
        Assert.Null(await Client.GetArticleAsync(Guid.NewGuid(), Ct));
        Assert.Null(await Client.GetArticleBySlugAsync("il n'y a rien là?", cancellation: Ct));
    }

    [Fact]
    public async Task A_withdrawn_article_says_so_and_what_stands_in_its_place()
    {
        var result = await Client.GetArticleAsync(server.Withdrawn, Ct);
        Assert.True(result!.IsWithdrawn);
        Assert.Equal((WithdrawalReason.Duplicate, server.Rich), (result.Withdrawal.Reason, result.Withdrawal.SuccessorId));
        Assert.True((await Client.GetArticleBySlugAsync("une-cible-retiree", cancellation: Ct))!.IsWithdrawn);
        var refusal = await Assert.ThrowsAsync<ContentApiException>(async () => await Client.ListCitingArticlesAsync(server.Withdrawn, Ct).FirstAsync(Ct));
        Assert.Equal((HttpStatusCode.Gone, "withdrawn"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task Lists_are_walked_page_by_page()
    {
        var all = await Client.ListArticlesAsync(cancellation: Ct).Select(article => article.Id).ToListAsync(Ct);
        Assert.Equal(all, await Client.ListArticlesAsync(new() { Limit = 1 }, Ct).Select(article => article.Id).ToListAsync(Ct));
        Assert.Equal(3, all.Count);
        Assert.Equal(["monde"], await Client.ListSectionsAsync(Ct).Select(section => section.Slug).ToListAsync(Ct));
        Assert.Equal(4, await Client.ListTagsAsync(Ct).CountAsync(Ct));
        Assert.Equal(6, await Client.ListCrossLinksAsync(server.Rich, Ct).CountAsync(Ct));
        Assert.Equal(1, await Client.ListCitingArticlesAsync(server.Rich, Ct).CountAsync(Ct));
        Assert.NotEmpty(await Client.GetRelatedArticlesAsync(server.Rich, 5, ArticleInclude.Body, Ct));
        Assert.Equal(server.Rich, (await Client.GetFrontAsync("une", cancellation: Ct))!.Data.Single().Id);
        Assert.Null(await Client.GetFrontAsync("deux", cancellation: Ct));
    }

    [Fact]
    public async Task Media_are_found_from_their_credits_and_lead_to_their_articles()
    {
        var agency = await Client.ListCreditsAsync(Ct).FirstAsync(credit => credit.Name == "Reuters", Ct);
        Assert.Equal(agency, await Client.GetCreditAsync(agency.Slug, Ct));
        var medium = await Client.ListCreditMediaAsync(agency.Slug, Ct).SingleAsync(Ct);
        Assert.Equal("Jonathan Ernst", medium.Credit.Creator);
        Assert.Equal(medium.Id, (await Client.GetMediumAsync(medium.Id, Ct))!.Id);
        Assert.Contains(await Client.ListMediaAsync(Ct).ToListAsync(Ct), one => one.Id == medium.Id);
        Assert.Equal(server.Rich, (await Client.ListMediumArticlesAsync(medium.Id, Ct).SingleAsync(Ct)).Id);
        Assert.Null(await Client.GetMediumAsync(Guid.NewGuid(), Ct));
        Assert.Null(await Client.GetCreditAsync("personne", Ct));
    }

    [Fact]
    public async Task Every_parameter_of_the_list_is_understood()
    {
        var article = (await Client.GetArticleAsync(server.Rich, Ct))!.Article!;
        var query = new ArticleListQuery
        {
            Q = "\"peut être\" -rien", Section = ["monde,sport"], Tag = ["velo,train", "geneve"], Language = ["fr"], Agency = ["reuters", "Keystone"],
            Creator = ["Jonathan Ernst"], Author = ["elodie durand"], SourceId = ["riche"], Include = ArticleInclude.Body | ArticleInclude.CrossLinks,
            PublishedAfter = article.PublishedAt, PublishedBefore = article.PublishedAt.AddMilliseconds(1).ToOffset(TimeSpan.FromHours(2)),
            UpdatedAfter = article.UpdatedAt, UpdatedBefore = article.UpdatedAt.AddSeconds(1),
            Sort = ArticleSort.Relevance, Limit = 5, Count = TotalIs.Exact, Facets = ArticleFacets.Tag | ArticleFacets.Agency,
        };
        var list = await Client.GetArticlesAsync(query, Ct);
        var found = Assert.Single(list.Data);
        Assert.Equal((1, TotalIs.Exact, 5), (list.Page.Total, list.Page.TotalIs, list.Page.Limit));
        Assert.Contains("<mark>", found.Highlights!.Headline, StringComparison.Ordinal);
        Assert.Equal((8, 6), (found.Body!.Count, found.CrossLinks!.Count));
        Assert.Contains(list.Facets!.Agency!, agency => agency.Name == "Reuters");
        foreach (var sort in Enum.GetValues<ArticleSort>().Except([ArticleSort.Relevance]))
            Assert.NotEmpty((await Client.GetArticlesAsync(new() { Sort = sort, Count = TotalIs.Estimated }, Ct)).Data);
        var missing = await Client.GetArticlesAsync(new() { Ids = [server.Withdrawn, server.Rich] }, Ct);
        Assert.Equal((server.Withdrawn, MissingReason.Withdrawn), (missing.Missing!.Single().Id, missing.Missing!.Single().Reason));
        var teasers = await Client.SelectArticlesAsync<Teaser>(new() { Limit = 2 }, ["headline", "media.renditions.url"], Ct).ToListAsync(Ct);
        Assert.Equal(3, teasers.Count);
        Assert.Contains(teasers, teaser => teaser.Media.Any(medium => medium.Credit.Display == "Reuters / Jonathan Ernst"));
    }

    [Fact]
    public async Task A_refusal_says_what_is_wrong_and_the_way_out()
    {
        var refusal = await Assert.ThrowsAsync<ContentApiException>(() => Client.GetArticlesAsync(new() { Limit = 500 }, Ct));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidInput", "limit"), (refusal.Status, refusal.Code, refusal.Problem!.Errors.Single().Parameter));
        Assert.NotEmpty(refusal.Problem.RequestId);
        Assert.Contains("limit", refusal.Message, StringComparison.Ordinal);
        refusal = await Assert.ThrowsAsync<ContentApiException>(() => new ContentApiClient(server.Client, "wrong").GetDigestAsync(Ct));
        Assert.Equal(HttpStatusCode.Unauthorized, refusal.Status);
    }

    [Fact]
    public async Task The_key_goes_along_where_a_client_follows_by_itself_to_an_articles_new_name()
    {
        await using var closed = await TestServer.StartReadyAsync(server.ConnectionString, ("Delivery:RequireKey", "true"));
        using var http = new HttpClient { BaseAddress = closed.Address }; // follows, and drops the key
        var client = new ContentApiClient(http, TestServer.Key);
        Assert.Equal(server.Rich, (await client.GetArticleBySlugAsync(server.OldSlug, cancellation: Ct))!.Article!.Id);
    }

    [Fact]
    public async Task Waits_as_long_as_it_is_asked_to_and_asks_again()
    {
        var busy = new Busy(refusals: 2);
        using var http = new HttpClient(busy) { BaseAddress = server.Server.Address };
        Assert.NotNull(await new ContentApiClient(http).GetArticleAsync(server.Rich, Ct));
        Assert.Equal(3, busy.Asked.Count);
        Assert.True(busy.Asked[1] - busy.Asked[0] >= TimeSpan.FromSeconds(1), "It did not wait as long as 'Retry-After' says.");
    }

    [Fact]
    public async Task Does_not_wait_for_tomorrow()
    {
        var busy = new Busy(refusals: 1) { RetryAfter = TimeSpan.FromHours(3) };
        using var http = new HttpClient(busy) { BaseAddress = server.Server.Address };
        var refusal = await Assert.ThrowsAsync<ContentApiException>(() => new ContentApiClient(http).GetArticleAsync(server.Rich, Ct));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromHours(3)), (refusal.Status, refusal.RetryAfter));
        Assert.Single(busy.Asked);
    }

    private sealed record Teaser(Guid Id, string Headline, IReadOnlyList<TeaserMedium> Media);

    private sealed record TeaserMedium(Credit Credit, IReadOnlyList<TeaserFile> Renditions);

    private sealed record TeaserFile(string Url);
}
