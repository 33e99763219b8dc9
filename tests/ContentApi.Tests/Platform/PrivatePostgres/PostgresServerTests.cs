using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ContentApi.Platform.PrivatePostgres;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.PrivatePostgres;

public sealed class PostgresServerTests : IAsyncLifetime
{
    private readonly TestCluster test = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Needs.PostgresAsync();
        await test.MakeAsync();
    }

    public ValueTask DisposeAsync()
    {
        test.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Tries_another_port_when_one_was_taken_meanwhile()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var ports = new Queue<int>([Port(taken), FreePort.Find()]);

        var server = await test.ServerAsync(ports.Dequeue);
        var port = await server.StartAsync(Ct);
        await server.StopAsync();

        Assert.NotEqual(Port(taken), port);
        Assert.Empty(ports);
    }

    [Fact]
    public async Task Tells_the_end_of_the_log_when_the_server_does_not_start()
    {
        await File.AppendAllTextAsync(Path.Combine(test.Root, "data", "postgresql.conf"), "work_mem = nonsense\n", Ct);

        var failure = await Assert.ThrowsAsync<PrivateClusterException>(() => test.StartAsync());
        Assert.Contains("work_mem", failure.Message, StringComparison.Ordinal);
        Assert.Contains("server.log", failure.Message, StringComparison.Ordinal);
        Assert.Empty(test.Processes());
    }

    [Fact]
    public async Task Keeps_one_older_log_and_logs_no_statements()
    {
        await using (var cluster = await test.StartAsync())
            await Assert.ThrowsAsync<Npgsql.PostgresException>(
                () => TestCluster.AskAsync(cluster.ConnectionString, "select 1 from no_such_table"));

        Assert.Equal(["server.log", "server.log.old"],
            Directory.EnumerateFiles(test.Root, "server.log*").Select(Path.GetFileName).Order());
        Assert.DoesNotContain("no_such_table",
            await File.ReadAllTextAsync(Path.Combine(test.Root, "server.log"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_stopped_by_a_stale_file_of_a_process_that_is_gone()
    {
        await WriteStaleFileAsync(processId: 4_000_000);

        await using var cluster = await test.StartAsync();
        Assert.Equal("1", await TestCluster.AskAsync(cluster.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Is_not_stopped_by_a_stale_file_whose_process_number_has_gone_to_another()
    {
        Needs.Program("sleep");
        var info = new ProcessStartInfo("sleep", "60") { WorkingDirectory = "/" };
        if ((await ServerAccount.ChooseAsync(Ct)).User is { } user)
            info.UserName = user;
        using var other = Process.Start(info)!;
        try
        {
            await WriteStaleFileAsync(other.Id);

            await using var cluster = await test.StartAsync();
            Assert.Equal("1", await TestCluster.AskAsync(cluster.ConnectionString, "select 1"));
            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task Runs_in_a_session_of_its_own_so_that_ctrl_c_does_not_reach_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        await using var cluster = await test.StartAsync();

        Assert.NotEqual(SessionOf(Environment.ProcessId), SessionOf(test.RunningProcess!.Value));
    }

    private async Task WriteStaleFileAsync(int processId)
    {
        var path = Path.Combine(test.Root, "data", "postmaster.pid");
        await File.WriteAllTextAsync(
            path, $"{processId}\n{test.Root}/data\n1700000000\n5999\n\n127.0.0.1\n 1 1\nready   \n", Ct);
        await (await ServerAccount.ChooseAsync(Ct)).TakeOverAsync(path, recursive: false, Ct);
    }

    // After the name in brackets: state, parent, group, session.
    private static string SessionOf(int processId) =>
        File.ReadAllText($"/proc/{processId}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
