using System.Net;
using System.Net.Sockets;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>Starts and stops the server of a cluster with pg_ctl, which gives it a session of its own.</summary>
internal sealed class PostgresServer(ClusterFolder folder, PostgresBinaries binaries, ILogger logger)
{
    private const int Attempts = 5;
    private const int LinesOfLog = 15;

    // Settings of a guest on somebody's machine. Statements that fail are told to their client and not logged,
    // which keeps the log small however long the server runs.
    private const string Settings =
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=400 -c shared_buffers=64MB "
        + "-c max_wal_size=256MB -c min_wal_size=32MB -c lc_messages=C -c timezone=UTC -c jit=off "
        + "-c logging_collector=off -c log_min_messages=log -c log_checkpoints=off -c log_autovacuum_min_duration=-1";

    /// <summary>Tells the port to try; a test takes one away.</summary>
    public Func<int> ChoosePort { get; init; } = FreePort;

    /// <summary>Starts the server and waits until it accepts connections.</summary>
    /// <returns>Its port on 127.0.0.1.</returns>
    /// <exception cref="PrivateClusterException">It does not start; the message ends with its log.</exception>
    public async Task<int> StartAsync(CancellationToken ct)
    {
        if (File.Exists(folder.Log))
            File.Move(folder.Log, folder.Log + ".old", overwrite: true);
        for (var attempt = 1; ; attempt++)
        {
            var port = ChoosePort();
            PostmasterFile.PutAsideWhenStale(folder.Data);
            var started = await LaunchAsync(port, ct);
            if (started.Succeeded)
                return port;

            await StopRemainsAsync(Task.FromResult(started));
            ct.ThrowIfCancellationRequested();
            var log = LastLinesOfLog();
            if (attempt == Attempts || !MayPass(log))
                throw new PrivateClusterException(
                    $"PostgreSQL did not start in {folder.Root}: {started.Error}\n{folder.Log} ends with:\n{log}");
            logger.LogWarning("PostgreSQL did not start on port {Port}, trying another", port);
            await Task.Delay(200 * attempt, ct);
        }
    }

    /// <summary>Stops the server within about half a minute, first politely.</summary>
    public async Task StopAsync()
    {
        if (await StopAsync("fast", 15) || await StopAsync("immediate", 10))
            return;
        logger.LogError("PostgreSQL in {Folder} could not be stopped and is left running", folder.Root);
    }

    private async Task<bool> StopAsync(string mode, int seconds)
    {
        if (PostmasterFile.ReadRunning(folder.Data) is null)
            return true;
        try
        {
            var stopped = await PgCtlAsync(["stop", "-m", mode, "-w", "-t", $"{seconds}"]);
            return stopped.Succeeded || PostmasterFile.ReadRunning(folder.Data) is null;
        }
        catch (PrivateClusterException cause)
        {
            // The programs may have been removed since; whoever stops a server is about to end and cannot help it.
            logger.LogError(cause, "PostgreSQL could not be told to stop");
            return false;
        }
    }

    private async Task<ToolResult> LaunchAsync(int port, CancellationToken ct)
    {
        var start = PgCtlAsync(["start", "-w", "-t", "60", "-l", folder.Log, "-o", $"-p {port} {Settings}"]);
        try
        {
            return await start.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            await StopRemainsAsync(start);
            throw;
        }
    }

    /// <summary>
    /// After a start that was given up. Killing pg_ctl would not do: the server that it has just forked would appear
    /// a moment later. So it is watched to its end, and for a while longer if it was itself killed.
    /// </summary>
    private async Task StopRemainsAsync(Task<ToolResult> start)
    {
        var patience = TimeSpan.FromSeconds(2);
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            var ended = start.IsCompleted;
            await StopAsync("immediate", 10);
            if (ended && (!(await start).WasKilled || waited > patience))
                return;
            await Task.Delay(50);
        }
    }

    private Task<ToolResult> PgCtlAsync(string[] arguments) =>
        folder.Account.RunAsync(binaries.PgCtl, [.. arguments, "-s", "-D", folder.Data], folder.Root, default);

    // A port taken since it was chosen, or the last backends of a server that was killed.
    private static bool MayPass(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal)
        || log.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal)
        || log.Contains("pre-existing shared memory block", StringComparison.Ordinal);

    private string LastLinesOfLog() =>
        File.Exists(folder.Log) ? string.Join('\n', File.ReadLines(folder.Log).TakeLast(LinesOfLog)) : "(no log)";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
