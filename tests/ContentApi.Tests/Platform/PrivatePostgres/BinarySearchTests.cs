using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentApi.Tests.Platform.PrivatePostgres;

public sealed class BinarySearchTests : IDisposable
{
    // Nobody listens there, so a download is refused at once.
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    private readonly TestCluster test = new();
    private readonly TestCluster programs = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BinarySearchTests() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins for PostgreSQL's programs are shell scripts.");

    public void Dispose()
    {
        test.Dispose();
        programs.Dispose();
    }

    [Fact]
    public void Expands_a_place_to_its_versions_newest_first()
    {
        foreach (var version in new[] { "9.6", "15", "16", "notes", "100" })
            Directory.CreateDirectory(Path.Combine(programs.Root, version, "bin"));

        Assert.Equal(["100", "16", "15", "9.6", "notes"],
            BinaryPlaces.Expand(Path.Combine(programs.Root, "*", "bin"))
                .Select(found => Path.GetFileName(Path.GetDirectoryName(found))));
    }

    [Fact]
    public async Task Finds_what_is_installed()
    {
        await Needs.PostgresAsync();
        var found = await SearchAsync(new(test.Root));
        Assert.True(found.Major >= 15);
        Assert.True(File.Exists(found.PgCtl));
    }

    [Fact]
    public async Task Takes_the_programs_named_and_no_others()
    {
        Assert.Equal(16, (await SearchAsync(new(test.Root, Programs(16)))).Major);
        var refusal = await RefusalAsync(new(test.Root, Path.Combine(programs.Root, "nothing")));
        Assert.Contains("CONTENTAPI_PG_BIN is", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_programs_that_are_too_old() =>
        Assert.Contains("holds PostgreSQL 14, but at least 15",
            await RefusalAsync(new(test.Root, Programs(14))), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_named_programs_of_another_major_version_than_the_data()
    {
        await DataOfAsync(15);
        Assert.Contains("made by PostgreSQL 15, but CONTENTAPI_PG_BIN holds 16",
            await RefusalAsync(new(test.Root, Programs(16))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prefers_programs_of_the_datas_major_version_downloaded_earlier()
    {
        await DataOfAsync(16);
        Programs(17, Path.Combine(test.Root, "binaries", "postgres-17.1.0-linux-amd64", "bin"));
        Programs(16, Path.Combine(test.Root, "binaries", "postgres-16.3.0-linux-amd64", "bin"));

        Assert.Equal(16, (await SearchAsync(new(test.Root, Repository: Nowhere) { SearchMachine = false })).Major);
    }

    [Fact]
    public async Task Says_so_when_only_other_major_versions_than_the_datas_are_there()
    {
        await DataOfAsync(16);
        Programs(17, Path.Combine(test.Root, "binaries", "postgres-17.1.0-linux-amd64", "bin"));

        var refusal = await RefusalAsync(new(test.Root, Repository: Nowhere) { SearchMachine = false });
        Assert.Contains("made by PostgreSQL 16, but this machine has 17", refusal, StringComparison.Ordinal);
    }

    private async Task<PostgresBinaries> SearchAsync(PrivateClusterOptions options) =>
        await new BinarySearch(options, await test.FolderAsync(), NullLogger.Instance).FindAsync(Ct);

    private async Task<string> RefusalAsync(PrivateClusterOptions options) =>
        (await Assert.ThrowsAsync<PrivateClusterException>(() => SearchAsync(options))).Message;

    private async Task DataOfAsync(int major)
    {
        var folder = await test.FolderAsync();
        folder.TryLock()!.Dispose();
        Directory.CreateDirectory(folder.Data);
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "PG_VERSION"), $"{major}\n", Ct);
    }

    private string Programs(int major, string? folder = null)
    {
        folder ??= Path.Combine(programs.Root, $"{major}");
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "postgres", "initdb", "pg_ctl" })
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, $"#!/bin/sh\necho '{name} (PostgreSQL) {major}.2 (some packager)'\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }
        return folder;
    }
}
