using ContentApi.Client;
using ContentApi.Client.Mirroring;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Imports.Bulk;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Client.Mirroring;

/// <summary>A copy is what the server says, whatever happened to either.</summary>
public sealed class MirrorTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Desk Desk => new(server.Client);

    private Uri Address => server.Server.Address;

    [Fact]
    public async Task A_copy_follows_what_the_desk_does_and_takes_down_what_is_withdrawn()
    {
        var store = new InMemoryMirrorStore();
        var kept = await Desk.PublishedAsync("Reste");
        var taken = await Desk.PublishedAsync("Sera retiré");
        Assert.Equal([MirrorOutcome.Whole], (await Address.MirrorAsync(store, Ct)).Outcomes());
        await server.AssertWholeAsync(store.Articles);
        Assert.NotNull(store.Find(Guid.Parse(taken.Id)));

        var withdrawn = await Desk.ActAsync(taken, "withdraw", new { reason = "legal" });
        await Desk.ActAsync(await Desk.ChangeAsync(kept, new { headline = "Reste, autrement dit" }), "publish", new { });
        await Address.MirrorAsync(store, Ct);
        Assert.Null(store.Find(Guid.Parse(taken.Id)));
        Assert.Equal("Reste, autrement dit", store.Find(Guid.Parse(kept.Id))!.Read()!.Headline);

        await Desk.ActAsync(withdrawn, "restore");
        await Address.MirrorAsync(store, Ct);
        await server.AssertWholeAsync(store.Articles);
        Assert.NotNull(store.Find(Guid.Parse(taken.Id)));
    }

    [Fact]
    public async Task A_copy_that_is_kept_hears_of_news_at_once()
    {
        var store = new InMemoryMirrorStore();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var http = new HttpClient { BaseAddress = Address };
        var caughtUp = new TaskCompletionSource();
        var mirror = new ContentApiClient(http).MirrorAsync(store, new MirrorOptions
        {
            Report = report => _ = report.Outcome == MirrorOutcome.Whole && caughtUp.TrySetResult(),
        }, end.Token);
        await caughtUp.Task.WaitAsync(TimeSpan.FromSeconds(20), Ct);
        var news = await Desk.PublishedAsync("Une nouvelle");
        await Patiently.AwaitAsync(() => Task.FromResult(store.Find(Guid.Parse(news.Id)) is not null));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => mirror);
    }

    [Fact]
    public async Task A_cursor_that_is_too_old_begins_anew_and_drops_what_does_not_come_again()
    {
        var database = await server.CreateDatabaseAsync();
        await using var node = await TestServer.StartReadyAsync(database);
        var desk = new Desk(node.Client);
        var lost = await desk.PublishedAsync("Perdu avec la base");
        await node.SendLinesAsync(System.Text.Encoding.UTF8.GetBytes(Lines.Join(
            Enumerable.Range(1, 50).Select(i => Lines.Article($"anew-{i}", $"Encore {i}", $"Texte {i}.")))));
        var store = new InMemoryMirrorStore();
        await node.Address.MirrorAsync(store, Ct);
        Assert.Equal(51, store.Articles.Count);
        await ServerFixture.ExecuteAsync(database,
            $"""
            update change set at = at - interval '100 days';
            create temp table later as select * from change where article_id <> '{lost.Id}';
            update later set position = position + 1000;
            insert into change select * from later; -- behind the cursor, and forgotten
            update later set position = position + 1000, at = at + interval '100 days';
            insert into change select * from later;
            delete from change where article_id = '{lost.Id}'; delete from publication where article_id = '{lost.Id}';
            select forget_changes(interval '90 days')
            """);

        // It dies now and then on the way, and what it has from before stays until the new is whole.
        var reports = new List<MirrorReport>();
        for (var dying = new CrashingStore(store, 0.2); ;)
            try
            {
                reports.AddRange(await node.Address.MirrorAsync(dying, Ct, pageSize: 5));
                break;
            }
            catch (CrashingStore.CrashException)
            {
                Assert.InRange(store.Articles.Count, 50, 51);
            }
        Assert.Equal(50, store.Articles.Count);
        Assert.Null(store.Find(Guid.Parse(lost.Id)));
        Assert.Equal(1, (await store.OpenAsync(Ct)).Round);
        Assert.Equal(MirrorOutcome.Whole, reports[^1].Outcome);
    }

    [Fact]
    public async Task An_article_that_a_store_has_lost_is_found_out_and_fetched_again()
    {
        await Desk.PublishedAsync("Un parmi d'autres");
        var article = await Desk.PublishedAsync("Perdu par le magasin");
        var store = new InMemoryMirrorStore();
        await Address.MirrorAsync(store, Ct);
        var extra = store.Find(Guid.Parse(article.Id))!;
        await store.ApplyAsync(new MirrorBatch
        {
            Dropped = [extra.Mark.Id], Kept = [extra with { Mark = extra.Mark with { Id = Guid.NewGuid() } }], State = await store.OpenAsync(Ct),
        }, Ct);

        var reports = await Address.MirrorAsync(store, Ct);
        Assert.Equal([MirrorOutcome.Differs, MirrorOutcome.Mended, MirrorOutcome.Whole], reports.Outcomes());
        Assert.Equal("1 articles were fetched, 1 dropped.", reports.Single(report => report.Outcome == MirrorOutcome.Mended).Detail);
        await server.AssertWholeAsync(store.Articles);
    }

    [Fact]
    public async Task A_store_that_loses_an_article_again_and_again_is_given_up_loudly()
    {
        var article = await Desk.PublishedAsync("Toujours perdu");
        await Assert.ThrowsAsync<MirrorException>(() => Address.MirrorAsync(new LosingStore(new InMemoryMirrorStore(), Guid.Parse(article.Id)), Ct));
    }

    [Fact]
    public async Task A_key_that_is_refused_ends_it()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var refusal = await Assert.ThrowsAsync<ContentApiException>(() =>
            new ContentApiClient(http, "wrong").MirrorAsync(new InMemoryMirrorStore(), cancellation: Ct));
        Assert.Equal("unauthorized", refusal.Code);
    }
}
