using System.Diagnostics;
using ContentApi.Tests.Infrastructure;
using Dapper;
using Npgsql;

namespace ContentApi.Tests.Platform.Database;

/// <summary>A database that keeps callers waiting, or undoes what they write.</summary>
public sealed class SlowDatabaseTests(SlowDatabaseTests.Impatient server) : IClassFixture<SlowDatabaseTests.Impatient>
{
    /// <summary>Undoes the first tries to store an article, and counts them in a sequence, which nothing undoes.</summary>
    private const string UndoFirst =
        """
        create sequence if not exists tries;
        create or replace function undo() returns trigger language plpgsql as $$
        begin
            if nextval('tries') <= {0} then raise exception using errcode = '40P01'; end if;
            return new;
        end $$;
        drop trigger if exists undo on article;
        create trigger undo before insert on article for each row execute function undo();
        select setval('tries', 1, false);
        """;

    [Fact]
    public async Task A_query_that_takes_too_long_is_503_and_starves_no_other()
    {
        await server.GetAsync("/v1/articles"); // the first time takes longer, and is not what is measured
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("lock table credit_holder in access exclusive mode", transaction: transaction);
        var watch = Stopwatch.StartNew();
        var slow = Enumerable.Range(0, 8).Select(_ => server.AssertProblemAsync(503, "/v1/credits")).ToList();
        await server.GetAsync("/v1/articles");
        await Task.WhenAll(slow);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        await server.GetAsync("/v1/credits");
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1000, false)]
    public async Task What_the_database_undid_is_written_again_three_times_at_most(int undone, bool succeeds)
    {
        await server.ExecuteAsync(UndoFirst.Replace("{0}", $"{undone}", StringComparison.Ordinal));
        using var response = await server.PostTextAsync(Texts.Article($"Encore une fois {undone}"));
        if (!succeeds) await ServerFixture.AssertProblemAsync(503, response);
        else Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(3, await server.ScalarAsync<long>("select last_value from tries"));
        await server.ExecuteAsync("drop trigger undo on article");
        Assert.Equal(succeeds ? 1 : 0, await server.ScalarAsync<long>($"select count(*) from publication where headline = 'Encore une fois {undone}'"));
    }

    public sealed class Impatient(PostgresFixture postgres) : ServerFixture(postgres)
    {
        protected override (string Name, string? Value)[] Settings => [("Database:ReadTimeoutSeconds", "2")];
    }
}
