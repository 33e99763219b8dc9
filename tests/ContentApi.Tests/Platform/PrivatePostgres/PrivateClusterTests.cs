using System.Diagnostics;
using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ContentApi.Tests.Platform.PrivatePostgres;

public sealed class PrivateClusterTests : IAsyncLifetime
{
    private readonly TestCluster test = new();

    public async ValueTask InitializeAsync() => await Needs.PostgresAsync();

    public ValueTask DisposeAsync()
    {
        test.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Keeps_its_data_over_a_restart_and_leaves_nothing_running()
    {
        await using (var first = await test.StartAsync())
        {
            Assert.True(first.IsOwner);
            await TestCluster.AskAsync(first.ConnectionString, "create table kept as select 'Genève' as name");
        }
        Assert.Empty(test.Processes());

        await using (var second = await test.StartAsync())
            Assert.Equal("Genève", await TestCluster.AskAsync(second.ConnectionString, "select name from kept"));
        Assert.Empty(test.Processes());
    }

    [Fact]
    public async Task Offers_a_utf8_database_to_a_role_that_may_do_what_the_application_needs_and_no_more()
    {
        await using var cluster = await test.StartAsync();

        Assert.Equal("content content UTF8 é False True", await TestCluster.AskAsync(cluster.ConnectionString, """
            select concat_ws(' ', current_database(), current_user, pg_encoding_to_char(encoding), lower('É'),
                             case when rolsuper then 'True' else 'False' end,
                             case when rolcreatedb then 'True' else 'False' end)
            from pg_database, pg_roles where datname = current_database() and rolname = current_user
            """));
        await TestCluster.AskAsync(cluster.ConnectionString, "create extension unaccent");
        await TestCluster.AskAsync(cluster.ConnectionString, "create database copy template content");
    }

    [Fact]
    public async Task Is_closed_to_other_users_of_the_machine()
    {
        await using var cluster = await test.StartAsync();

        Assert.Equal("127.0.0.1|", await TestCluster.AskAsync(TestCluster.AsSuperuser(cluster.ConnectionString), """
            select current_setting('listen_addresses') || '|' || current_setting('unix_socket_directories')
            """));
        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "wrong" };
        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => TestCluster.AskAsync(wrong.ConnectionString, "select 1"));
        Assert.Equal("28P01", refusal.SqlState);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix modes.");
        const UnixFileMode secret = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(secret | UnixFileMode.UserExecute, TestCluster.ModeOf(test.Root));
        Assert.Equal(secret, TestCluster.ModeOf(Path.Combine(test.Root, "password")));
    }

    [Fact]
    public async Task A_second_process_joins_and_never_stops_the_server()
    {
        await using var owner = await test.StartAsync();
        await using (var guest = await test.StartAsync())
        {
            Assert.False(guest.IsOwner);
            Assert.Equal(owner.ConnectionString, guest.ConnectionString);
        }
        Assert.Equal("1", await TestCluster.AskAsync(owner.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Of_processes_that_begin_together_one_owns_and_the_others_wait_for_it()
    {
        var clusters = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => test.StartAsync()));

        Assert.Single(clusters, cluster => cluster.IsOwner);
        Assert.Single(clusters.Select(cluster => cluster.ConnectionString).Distinct());
        foreach (var cluster in clusters)
            await cluster.DisposeAsync();
        Assert.Empty(test.Processes());
    }

    [Fact]
    public async Task Gives_up_on_an_owner_whose_server_never_answers()
    {
        using var held = (await test.FolderAsync()).TryLock();

        var refusal = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(
            test.Options with { AttachTimeoutSeconds = 1 }, NullLogger.Instance,
            TestContext.Current.CancellationToken));
        Assert.Contains("Another ContentApi holds", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_over_a_server_whose_owner_was_killed_and_stops_it_at_the_end()
    {
        await test.MakeAsync();
        var port = await (await test.ServerAsync()).StartAsync(TestContext.Current.CancellationToken);
        var left = test.RunningProcess;

        await using (var cluster = await test.StartAsync())
        {
            Assert.True(cluster.IsOwner);
            Assert.Equal(left, test.RunningProcess);
            Assert.Contains($"Port={port}", cluster.ConnectionString, StringComparison.Ordinal);
        }
        Assert.Empty(test.Processes());
    }

    [Fact]
    public async Task Starts_again_after_the_server_itself_was_killed()
    {
        await test.MakeAsync();
        await (await test.ServerAsync()).StartAsync(TestContext.Current.CancellationToken);
        Process.GetProcessById(test.RunningProcess!.Value).Kill();

        await using var cluster = await test.StartAsync();
        Assert.Equal("1", await TestCluster.AskAsync(cluster.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Redoes_an_initdb_that_was_killed_half_way()
    {
        var folder = await test.FolderAsync();
        folder.TryLock()!.Dispose();
        await File.WriteAllTextAsync(folder.Password, "", TestContext.Current.CancellationToken);
        var half = Directory.CreateDirectory(Path.Combine(test.Root, "data.unfinished-1234"));
        await File.WriteAllTextAsync(
            Path.Combine(half.FullName, "PG_VERSION"), "15\n", TestContext.Current.CancellationToken);

        await using var cluster = await test.StartAsync();
        Assert.Equal("1", await TestCluster.AskAsync(cluster.ConnectionString, "select 1"));
        Assert.False(Directory.Exists(half.FullName));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1000)]
    public async Task Cancelling_the_start_leaves_nothing_running_and_nothing_unusable(int milliseconds)
    {
        using var cancel = new CancellationTokenSource(milliseconds);
        try
        {
            await (await test.StartAsync(cancel.Token)).DisposeAsync();
        }
        catch (OperationCanceledException)
        {
            // On a fast machine the longest of these lets the start succeed, which is as good.
        }
        Assert.Empty(test.Processes());

        await using var cluster = await test.StartAsync();
        Assert.Equal("1", await TestCluster.AskAsync(cluster.ConnectionString, "select 1"));
    }
}
