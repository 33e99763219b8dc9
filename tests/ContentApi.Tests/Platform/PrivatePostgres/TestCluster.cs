using System.Diagnostics;
using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ContentApi.Tests.Platform.PrivatePostgres;

/// <summary>A folder for one cluster, short and open to the server's user, gone at the end.</summary>
internal sealed class TestCluster : IDisposable
{
    public string Root { get; } =
        Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/var/tmp", $"ca-{Guid.NewGuid():N}"[..11]);

    public PrivateClusterOptions Options => new(Root) { AttachTimeoutSeconds = 20 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<PrivateCluster> StartAsync(CancellationToken? ct = null) =>
        PrivateCluster.StartAsync(Options, NullLogger.Instance, ct ?? Ct);

    public Task<ClusterFolder> FolderAsync() => ClusterFolder.OpenAsync(Root, Ct);

    /// <summary>The cluster's server without a ContentApi that owns it, as a killed one leaves it behind.</summary>
    public async Task<PostgresServer> ServerAsync(Func<int>? choosePort = null)
    {
        var folder = await FolderAsync();
        var binaries = await new BinarySearch(Options, folder, NullLogger.Instance).FindAsync(Ct);
        var server = new PostgresServer(folder, binaries, NullLogger.Instance);
        return choosePort is null ? server : new(folder, binaries, NullLogger.Instance) { ChoosePort = choosePort };
    }

    /// <summary>Makes the cluster and stops it again.</summary>
    public async Task MakeAsync() => await (await StartAsync()).DisposeAsync();

    public int? RunningProcess => PostmasterFile.ReadRunning(Path.Combine(Root, "data"))?.ProcessId;

    /// <summary>Command lines of live processes that have to do with this cluster.</summary>
    public IReadOnlyList<string> Processes() =>
        Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
            .Select(CommandLine)
            .Where(line => line.Contains(Root, StringComparison.Ordinal))
            .ToList();

    public static async Task<string> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return $"{await command.ExecuteScalarAsync(Ct)}";
    }

    public static string AsSuperuser(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = "postgres" }.ConnectionString;

    /// <summary>Null on Windows, which knows no modes.</summary>
    public static UnixFileMode? ModeOf(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);

    public void Dispose()
    {
        if (RunningProcess is { } left)
            Process.GetProcessById(left).Kill(entireProcessTree: true);
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
