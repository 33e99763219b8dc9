using ContentApi.Imports.Samples;
using ContentApi.Platform.Database;
using ContentApi.Platform.PrivatePostgres;

namespace ContentApi.Hosting;

/// <summary>The database that was named, else a private PostgreSQL that runs as long as this object lives.</summary>
public sealed class DatabaseChoice : IAsyncDisposable
{
    private const string Setting = $"ConnectionStrings:{DatabaseServices.ConnectionName}";

    private readonly PrivateCluster? cluster;

    private DatabaseChoice(PrivateCluster? cluster, Dictionary<string, string?> settings) =>
        (this.cluster, Settings) = (cluster, settings);

    /// <summary>Settings that make the server use it.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static async Task<DatabaseChoice> MakeAsync(CancellationToken cancellation)
    {
        var settings = ContentServer.ReadSettings();
        if (!string.IsNullOrEmpty(settings[Setting])) return new DatabaseChoice(null, []);

        using var logs = LoggerFactory.Create(builder => builder.AddConfiguration(settings.GetSection("Logging")).AddConsole());
        var cluster = await PrivateCluster.StartAsync(
            PrivateClusterOptions.From(settings), logs.CreateLogger<PrivateCluster>(), cancellation);
        return new DatabaseChoice(cluster, new Dictionary<string, string?>
        {
            [Setting] = cluster.ConnectionString,
            [SampleArticles.Setting] = settings[SampleArticles.Setting] ?? "true", // only a private database gets them unasked
        });
    }

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
