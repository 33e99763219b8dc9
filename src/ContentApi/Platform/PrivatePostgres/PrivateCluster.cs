using System.Diagnostics;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>
/// The PostgreSQL that serves when no database was named: programs found or downloaded, data initialised once and
/// kept, running on a loopback port until its owner disposes of it.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly PostgresServer? server;
    private FileStream? ownership;

    private PrivateCluster(string connectionString, PostgresServer? server, FileStream? ownership) =>
        (ConnectionString, this.server, this.ownership) = (connectionString, server, ownership);

    /// <summary>For Npgsql, to the database <c>content</c> as a role that owns it and is no superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>False when another live process owns the cluster: it decides when the server stops.</summary>
    public bool IsOwner => server is not null;

    /// <summary>Starts the cluster, takes over one that a killed process left running, or joins a live one's.</summary>
    /// <exception cref="PrivateClusterException">It cannot be used; the message says why and what to do.</exception>
    public static async Task<PrivateCluster> StartAsync(
        PrivateClusterOptions options, ILogger logger, CancellationToken ct)
    {
        var folder = await ClusterFolder.OpenAsync(options.DataDirectory, ct);
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(100, ct))
        {
            if (folder.TryLock() is { } ownership)
                return await OwnAsync(options, folder, ownership, logger, ct);

            if (await FindRunningAsync(folder, ct) is { } database)
            {
                logger.LogInformation("Joined the private PostgreSQL of another ContentApi in {Folder}", folder.Root);
                return new(database.ConnectionString, server: null, ownership: null);
            }
            if (waiting.Elapsed.TotalSeconds > options.AttachTimeoutSeconds)
                throw new PrivateClusterException(
                    $"Another ContentApi holds {folder.Root}, but its PostgreSQL has not answered for "
                    + $"{options.AttachTimeoutSeconds} s. Stop that process, or set CONTENTAPI_DATA_DIR.");
        }
    }

    /// <summary>Stops the server if it is ours, before anybody else may own the cluster.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref ownership, null) is not { } held)
            return;
        await using (held)
            await server!.StopAsync();
    }

    private static async Task<PrivateCluster> OwnAsync(
        PrivateClusterOptions options, ClusterFolder folder, FileStream ownership, ILogger logger, CancellationToken ct)
    {
        PostgresServer? server = null;
        try
        {
            var binaries = await new BinarySearch(options, folder, logger).FindAsync(ct);
            server = new PostgresServer(folder, binaries, logger);
            if (folder.Major is null)
                await new ClusterSetup(folder, binaries).InitialiseAsync(ct);
            var port = await AdoptAsync(folder, server, ct) ?? await server.StartAsync(ct);
            var database = new ClusterDatabase(folder, port);
            await database.PrepareAsync(ct);
            logger.LogInformation("Private PostgreSQL {Major} runs on port {Port} with its data in {Folder}",
                binaries.Major, port, folder.Root);
            return new(database.ConnectionString, server, ownership);
        }
        catch
        {
            await using (ownership)
                await (server?.StopAsync() ?? Task.CompletedTask);
            throw;
        }
    }

    /// <summary>The port of a server whose owner was killed, if it is well; one that is not is stopped.</summary>
    private static async Task<int?> AdoptAsync(ClusterFolder folder, PostgresServer server, CancellationToken ct)
    {
        for (var tries = 0; PostmasterFile.ReadRunning(folder.Data) is { } running; tries++)
        {
            if (await new ClusterDatabase(folder, running.Port).ClusterAnswersAsync(ct))
                return running.Port;
            if (tries == 50)
                await server.StopAsync();
            await Task.Delay(100, ct);
        }
        return null;
    }

    private static async Task<ClusterDatabase?> FindRunningAsync(ClusterFolder folder, CancellationToken ct)
    {
        if (PostmasterFile.ReadRunning(folder.Data) is not { } running)
            return null;
        var database = new ClusterDatabase(folder, running.Port);
        return await database.AnswersAsync(ct) ? database : null;
    }
}
