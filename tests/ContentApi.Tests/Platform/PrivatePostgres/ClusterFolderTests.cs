using System.Diagnostics;
using ContentApi.Platform.PrivatePostgres;

namespace ContentApi.Tests.Platform.PrivatePostgres;

public sealed class ClusterFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TestCluster test = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => test.Dispose();

    [Fact]
    public void Lies_where_the_servers_user_can_reach_it()
    {
        Assert.Equal("/var/tmp/content-api-pg", ClusterFolder.DefaultPath(isRoot: true));
        Assert.EndsWith(Path.Combine("content-api", "pg"), ClusterFolder.DefaultPath(isRoot: false),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Belongs_to_the_servers_user_and_is_closed_to_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix modes.");
        var folder = await test.FolderAsync();

        Assert.Equal(OwnerOnly, TestCluster.ModeOf(folder.Root));
        var written = await folder.Account.RunAsync("/bin/sh", ["-c", ": > written"], folder.Root, Ct);
        Assert.True(written.Succeeded, written.Error);
    }

    [Fact]
    public async Task Refuses_a_strangers_folder()
    {
        Needs.Root();
        Directory.CreateDirectory(test.Root);
        await Process.Start("chown", ["12345", test.Root]).WaitForExitAsync(Ct);

        Assert.Contains("belongs to user number 12345", await RefusalAsync(test.Root), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_folder_that_the_servers_user_cannot_reach()
    {
        Needs.Root();
        Directory.CreateDirectory(test.Root);
        await Process.Start("chmod", ["700", test.Root]).WaitForExitAsync(Ct);

        Assert.Contains("cannot reach", await RefusalAsync(Path.Combine(test.Root, "pg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_folder_with_other_things_and_leaves_its_mode_alone()
    {
        Directory.CreateDirectory(test.Root);
        var file = Path.Combine(test.Root, "letter.txt");
        await File.WriteAllTextAsync(file, "Dear …", Ct);
        var mode = TestCluster.ModeOf(test.Root);

        Assert.Contains("not made by ContentApi", await RefusalAsync(test.Root), StringComparison.Ordinal);
        Assert.Equal(mode, TestCluster.ModeOf(test.Root));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Refuses_a_path_that_the_shell_under_pg_ctl_would_not_take_literally()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Another shell.");
        Assert.Contains("cannot quote", await RefusalAsync(test.Root + "$HOME"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_a_link_that_was_chosen()
    {
        var link = test.Root + "-link";
        Directory.CreateDirectory(test.Root);
        Directory.CreateSymbolicLink(link, test.Root);
        try
        {
            Assert.Equal(test.Root, (await ClusterFolder.OpenAsync(link, Ct)).Root);
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public async Task Refuses_a_file_in_the_place_of_the_folder()
    {
        await File.WriteAllTextAsync(test.Root, "", Ct);
        try
        {
            Assert.Contains("CONTENTAPI_DATA_DIR", await RefusalAsync(test.Root), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(test.Root);
        }
    }

    [Fact]
    public async Task Can_be_locked_once()
    {
        var folder = await test.FolderAsync();
        using (var held = folder.TryLock())
        {
            Assert.NotNull(held);
            Assert.Null(folder.TryLock());
        }
        using var again = folder.TryLock();
        Assert.NotNull(again);
    }

    private static async Task<string> RefusalAsync(string path) =>
        (await Assert.ThrowsAsync<PrivateClusterException>(() => ClusterFolder.OpenAsync(path, Ct))).Message;
}
