using MysticMind.PostgresEmbed;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>Downloads PostgreSQL's programs into the cluster's folder, where the next start finds them again.</summary>
internal sealed class BinaryDownload(Uri? repository, ClusterFolder folder, ILogger logger)
{
    private const int PreferredMajor = 17;

    /// <exception cref="PrivateClusterException">The download failed; the message says what to do instead.</exception>
    public async Task<PostgresBinaries> FetchAsync(int? major, CancellationToken ct)
    {
        // Without a limit of its own a network that swallows packets would hold up the start for minutes.
        using var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10) };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(5) };
        var version = $"{major ?? PreferredMajor}";
        var server = new PgServer(new PgServerOptions
        {
            PgVersion = version,
            DbDir = folder.Root,
            BinariesDir = folder.Binaries,
            MavenRepo = repository?.ToString().TrimEnd('/') ?? PgServerOptions.DefaultMavenRepo,
            HttpClient = client,
        });
        logger.LogInformation("No fitting PostgreSQL found here: downloading PostgreSQL {Version}", version);
        try
        {
            await server.InstallAsync(ct);
        }
        catch (Exception cause) when (cause is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            throw Failed(major, cause.InnerException ?? cause);
        }
        // Unpacked by us but run by the server's user, whatever our umask is.
        await folder.Account.TakeOverAsync(folder.Binaries, recursive: true, ct);
        var fetched = await PostgresBinaries.ProbeAsync(Path.Combine(server.InstallDir, "bin"), folder.Account, ct)
            ?? throw Failed(major, new InvalidDataException("The downloaded programs do not run on this machine."));
        if (fetched.Major < PostgresBinaries.OldestMajor || (major is not null && fetched.Major != major))
            throw Failed(major, new InvalidDataException($"The download turned out to be version {fetched.Major}."));
        return fetched;
    }

    private static PrivateClusterException Failed(int? major, Exception cause)
    {
        var needed = major is null ? $"{PostgresBinaries.OldestMajor} or newer" : $"{major}, which made the data";
        return new($"PostgreSQL {major ?? PreferredMajor} could not be downloaded: {cause.Message.TrimEnd('.')}. "
            + $"Install PostgreSQL {needed}, or set CONTENTAPI_PG_BIN to the folder with its programs, or name a "
            + "database in ConnectionStrings__Content.", cause);
    }
}
