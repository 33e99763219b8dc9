using System.Security.Cryptography;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>Makes the data folder of a new cluster with initdb.</summary>
internal sealed class ClusterSetup(ClusterFolder folder, PostgresBinaries binaries)
{
    private const string Unfinished = "data.unfinished-";

    // Case and word rules of UTF-8 are needed; which locale has them depends on the system.
    private static readonly string[] Locales =
        OperatingSystem.IsWindows() ? ["en-US", "C.UTF-8"] : ["C.UTF-8", "en_US.UTF-8"];

    /// <summary>
    /// Works in a folder beside the final one and renames it at the end, so that an initdb that was interrupted is
    /// simply done again.
    /// </summary>
    public async Task InitialiseAsync(CancellationToken ct)
    {
        RemoveUnfinished();
        await WritePasswordAsync(ct);
        ToolResult? last = null;
        foreach (var locale in Locales)
        {
            var target = Path.Combine(folder.Root, Unfinished + RandomHex(4));
            last = await folder.Account.RunAsync(binaries.InitDb,
                ["-D", target, "-U", ClusterDatabase.Superuser, "-A", "scram-sha-256", "--pwfile", folder.Password,
                    "-E", "UTF8", "--locale", locale], folder.Root, ct);
            if (last.Succeeded)
            {
                Directory.Move(target, folder.Data);
                return;
            }
            if (!last.Error.Contains("locale", StringComparison.OrdinalIgnoreCase))
                break;
        }
        ct.ThrowIfCancellationRequested();
        throw new PrivateClusterException($"PostgreSQL's initdb failed in {folder.Root}: {last!.Error}");
    }

    private void RemoveUnfinished()
    {
        foreach (var leftover in Directory.EnumerateDirectories(folder.Root, Unfinished + "*"))
        {
            try
            {
                Directory.Delete(leftover, recursive: true);
            }
            catch (IOException)
            {
                // An initdb that outlived its ContentApi may still write there; the next new cluster will clear it.
            }
        }
    }

    private static string RandomHex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private async Task WritePasswordAsync(CancellationToken ct)
    {
        // A new file, never one that is there: the folder is the server's user's, and a link of theirs would have root
        // write wherever it leads.
        File.Delete(folder.Password);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(folder.Password, options))
            await writer.WriteAsync(RandomHex(24));
        await folder.Account.TakeOverAsync(folder.Password, recursive: false, ct);
    }
}
