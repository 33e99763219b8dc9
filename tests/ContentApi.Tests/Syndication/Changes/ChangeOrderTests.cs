using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using Npgsql;

namespace ContentApi.Tests.Syndication.Changes;

/// <summary>Many write at once and their commits linger: who reads along misses nothing and hears nothing twice.</summary>
public sealed class ChangeOrderTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const int Writers = 8;
    private const int Each = 25;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_missed_and_nothing_told_twice_although_commits_linger()
    {
        // Beside the log a naive one: numbered by a sequence when the article is written, as cursors commonly are.
        await server.ExecuteAsync(
            """
            create table naive (id bigserial primary key, article_id uuid not null);
            create function note_naively() returns trigger language plpgsql as $$
            begin insert into naive (article_id) values (new.article_id); return null; end $$;
            create trigger note_naively after insert on publication for each row execute function note_naively();
            create function linger() returns trigger language plpgsql as $$
            begin perform pg_sleep(random() * 0.03); return null; end $$;
            create constraint trigger linger after insert on publication deferrable initially deferred
                for each row execute function linger();
            """);
        var desk = new Desk(server.Client);
        var written = new List<string>();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var mirror = new Mirror(server.Client);
        var naive = NaiveAsync(done.Token);
        var reading = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                if (!await mirror.StepAsync("limit=7") && Random.Shared.Next(4) == 0) await Task.Delay(20, Ct);
        }, Ct);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (var i = 0; i < Each; i++)
            {
                var article = await desk.PublishedAsync($"Plume {writer}, article {i}");
                lock (written) written.Add(article.Id);
            }
        }));
        await Task.Delay(200, Ct);
        await done.CancelAsync();
        await reading;
        await mirror.CatchUpAsync();

        Assert.Equal(written.Order(), mirror.Heard.Select(change => (string)change["articleId"]!).Order());
        Assert.Equal(Enumerable.Range(1, written.Count), mirror.Heard.Select(change => (int)change["position"]!)); // dense
        await mirror.AssertWholeAsync();
        Assert.True((await naive).Count < written.Count, "The naive log missed nothing: this test could not have failed.");
    }

    /// <summary>What a reader hears who asks for higher numbers than the last one that it has seen.</summary>
    private async Task<HashSet<Guid>> NaiveAsync(CancellationToken until)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(Ct);
        var (heard, last) = (new HashSet<Guid>(), 0L);
        while (!until.IsCancellationRequested)
        {
            await using var command = new NpgsqlCommand("select id, article_id from naive where id > $1 order by id", connection)
            {
                Parameters = { new() { Value = last } },
            };
            await using var reader = await command.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
            {
                last = reader.GetInt64(0);
                heard.Add(reader.GetGuid(1));
            }
        }
        return heard;
    }
}
