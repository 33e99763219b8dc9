using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentApi.Tests.Platform.PrivatePostgres;

public sealed class BinaryDownloadTests : IAsyncLifetime
{
    private readonly TestCluster test = new();
    private readonly TestCluster scratch = new();
    private LoopbackRepository repository = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PrivateClusterOptions Options =>
        test.Options with { SearchMachine = false, Repository = repository.Address };

    public async ValueTask InitializeAsync()
    {
        await Needs.PostgresAsync();
        Needs.Program("tar");
        Needs.Program("xz");
        var local = await new BinarySearch(scratch.Options, await scratch.FolderAsync(), NullLogger.Instance)
            .FindAsync(Ct);
        repository = await LoopbackRepository.StartAsync(scratch.Root, local, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (repository is not null)
            await repository.DisposeAsync();
        test.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task Runs_a_cluster_on_downloaded_programs_and_downloads_them_once()
    {
        await using (var cluster = await StartAsync(Options))
            Assert.Equal("1", await TestCluster.AskAsync(cluster.ConnectionString, "select 1"));
        Assert.Contains(repository.Asked, path => path.EndsWith("-17.6.0.jar", StringComparison.Ordinal));

        repository.Asked.Clear();
        await using (var cluster = await StartAsync(Options))
            Assert.True(cluster.IsOwner);
        Assert.Empty(repository.Asked);
    }

    [Fact]
    public async Task Downloads_the_major_version_of_data_that_are_already_there()
    {
        await test.MakeAsync();
        var major = (await test.FolderAsync()).Major;
        Assert.SkipUnless(major is 15 or 17, "The test's repository offers 15 and 17 only.");

        await using var cluster = await StartAsync(Options);
        Assert.Contains(repository.Asked, path => path.Contains($"-{major}.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_a_download_that_does_not_match_its_checksum()
    {
        repository.Checksum = new string('0', 64);
        await RefusalAsync(Options);
        Assert.False(File.Exists(Path.Combine(test.Root, "data", "PG_VERSION")));
    }

    [Fact]
    public async Task Says_what_to_do_when_the_download_is_refused()
    {
        var message = await RefusalAsync(Options with { Repository = new("http://127.0.0.1:1/maven2/") });

        foreach (var way in new[] { "Install PostgreSQL 15", "CONTENTAPI_PG_BIN", "ConnectionStrings__Content" })
            Assert.Contains(way, message, StringComparison.Ordinal);
        Assert.Contains("refused", message, StringComparison.Ordinal);
    }

    private static Task<PrivateCluster> StartAsync(PrivateClusterOptions options) =>
        PrivateCluster.StartAsync(options, NullLogger.Instance, Ct);

    private static async Task<string> RefusalAsync(PrivateClusterOptions options) =>
        (await Assert.ThrowsAsync<PrivateClusterException>(() => StartAsync(options))).Message;
}
