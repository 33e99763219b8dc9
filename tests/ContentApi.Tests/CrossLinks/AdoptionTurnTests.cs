using ContentApi.CrossLinks;
using ContentApi.Tests.Infrastructure;
using Dapper;
using Npgsql;

namespace ContentApi.Tests.CrossLinks;

/// <summary>Why publishing goes one after the other in its last steps, and what nobody may hold while waiting.</summary>
public sealed class AdoptionTurnTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Lock = "select pg_advisory_xact_lock(hashtextextended(@name, 0))";

    /// <summary>An article as imports store it, with a link to the other's headline.</summary>
    private const string Publish =
        """
        insert into article (id, status, published_version, language, first_published_at) values (@id, 'draft', null, 'fr', null);
        insert into article_version (article_id, version, content, content_hash, origin, created_by) values (@id, 1, '{}', '', 'import', 'test');
        insert into publication (article_id, version, type, language, slug, headline, body, content_hash, first_published_at, published_at, updated_at)
        values (@id, 1, 'article', 'fr', @key, @key, '[]', '', now(), now(), now());
        update article set status = 'published', published_version = 1, first_published_at = now() where id = @id;
        insert into article_headline values (@key, @id);
        insert into cross_link (id, article_id, position, label, kind, title, title_key) values (gen_random_uuid(), @id, 1, 'Lire aussi', 'read', @other, @other);
        """;

    [Fact]
    public async Task Without_a_turn_two_at_once_miss_each_other()
    {
        await using var first = await TransactionAsync();
        await using var second = await TransactionAsync();
        await PublishAsync(first, "ohne1", "ohne2");
        await PublishAsync(second, "ohne2", "ohne1");
        await JudgeAsync(first, "ohne1");
        await JudgeAsync(second, "ohne2");
        await first.CommitAsync(TestContext.Current.CancellationToken);
        await second.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await PendingAsync("ohne"));
    }

    [Fact]
    public async Task With_a_turn_the_second_sees_the_first()
    {
        await using var first = await TransactionAsync();
        await using var second = await TransactionAsync();
        await PublishAsync(first, "mit1", "mit2");
        await PublishAsync(second, "mit2", "mit1");
        await first.Connection!.ExecuteAsync(Lock, new { name = Adoption.Turn }, first);
        var turn = second.Connection!.ExecuteAsync(Lock, new { name = Adoption.Turn }, second);
        await JudgeAsync(first, "mit1");
        await first.CommitAsync(TestContext.Current.CancellationToken);
        await turn;
        await JudgeAsync(second, "mit2");
        await second.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await PendingAsync("mit"));
    }

    /// <summary>Whoever has the turn may have to judge the links of those who wait, and link to their articles.</summary>
    [Fact]
    public async Task Whoever_waits_holds_nothing_that_the_one_before_may_need()
    {
        const string query = "publish=true&sourceId=waits";
        var id = (string)(await server.ImportAsync(Texts.Article("Attend son tour", links: ["Un lien"]), query))["articleId"]!;
        await using var before = await TransactionAsync();
        await before.Connection!.ExecuteAsync(Lock, new { name = Adoption.Turn }, before);
        var waiting = server.ImportAsync(Texts.Article("Attend son tour", links: ["Un lien"], text: "Autrement."), query);
        await Patiently.AwaitAsync(async () => await server.ScalarAsync<long>(
            "select count(*) from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and not l.granted") == 1);
        Assert.Equal(1, await before.Connection!.ExecuteScalarAsync<int>(
            $"select 1 from cross_link where article_id = '{id}' for no key update nowait", transaction: before));
        Assert.Equal(1, await before.Connection!.ExecuteScalarAsync<int>(
            $"select 1 from article where id = '{id}' for key share nowait", transaction: before));
        await before.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal("updated", (string?)(await waiting)["outcome"]);
    }

    private async Task<NpgsqlTransaction> TransactionAsync()
    {
        var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
    }

    private static Task<int> PublishAsync(NpgsqlTransaction transaction, string key, string other) =>
        transaction.Connection!.ExecuteAsync(Publish, new { id = Id(key), key, other }, transaction);

    private static Task<int> JudgeAsync(NpgsqlTransaction transaction, string key) =>
        transaction.Connection!.ExecuteAsync(Adoption.Judge, new { article = Id(key), headlineKey = key, slug = key }, transaction);

    private Task<long> PendingAsync(string start) =>
        server.ScalarAsync<long>($"select count(*) from cross_link where target_id is null and title like '{start}%'");

    private static Guid Id(string key) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))[..16]);
}
