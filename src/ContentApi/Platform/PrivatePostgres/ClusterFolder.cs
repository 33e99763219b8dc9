using System.Buffers;
using System.Globalization;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>
/// The folder of the private cluster: its lock, password, log, downloaded programs and, in <see cref="Data"/>, what
/// initdb made. It belongs to the server's user and to nobody else.
/// </summary>
internal sealed class ClusterFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string Remedy = "Set CONTENTAPI_DATA_DIR to another folder.";

    // pg_ctl puts the path between double quotes and hands it to a shell.
    private static readonly SearchValues<char> Unquotable = SearchValues.Create("\"$`\\\n");

    private ClusterFolder(string root, ServerAccount account) => (Root, Account) = (root, account);

    public string Root { get; }
    public ServerAccount Account { get; }
    public string Data => Path.Combine(Root, "data");
    public string Password => Path.Combine(Root, "password");
    public string Log => Path.Combine(Root, "server.log");
    public string Binaries => Path.Combine(Root, "binaries");
    private string Lock => Path.Combine(Root, "lock");

    /// <summary>PostgreSQL's major version that made the data; null when there are none yet.</summary>
    public int? Major =>
        File.Exists(Path.Combine(Data, "PG_VERSION"))
            ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), CultureInfo.InvariantCulture)
            : null;

    public static string DefaultPath(bool isRoot)
    {
        // Root's home is closed to the user that the server then runs as.
        if (isRoot)
            return "/var/tmp/content-api-pg";

        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length > 0
            ? Path.Combine(local, "content-api", "pg")
            : throw new PrivateClusterException("This user has no folder for application data. " + Remedy);
    }

    /// <summary>Creates the folder if need be and makes sure that it is ours.</summary>
    /// <exception cref="PrivateClusterException">It is a stranger's, or the server's user cannot reach it.</exception>
    public static async Task<ClusterFolder> OpenAsync(string? chosen, CancellationToken ct)
    {
        var account = await ServerAccount.ChooseAsync(ct);
        var path = Path.TrimEndingDirectorySeparator(
            Path.GetFullPath(chosen ?? DefaultPath(account.User is not null)));
        if (!OperatingSystem.IsWindows() && path.AsSpan().ContainsAny(Unquotable))
            throw new PrivateClusterException(
                $"The data folder {path} has a character in its path that pg_ctl cannot quote. {Remedy}");
        try
        {
            // A link that somebody chose is followed; one that lies in wait at the default place is not.
            if (chosen is not null && Directory.Exists(path))
                path = Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            Create(path);
            var folder = new ClusterFolder(path, account);
            await folder.ClaimAsync(ct);
            return folder;
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException)
        {
            throw Unusable(path, cause);
        }
    }

    /// <summary>
    /// The exclusive right to run the cluster, or null while another process has it. The system takes it back when
    /// its holder dies, however that happens.
    /// </summary>
    public FileStream? TryLock()
    {
        try
        {
            return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Lock))
        {
            return null;
        }
        catch (UnauthorizedAccessException cause)
        {
            throw Unusable(Root, cause);
        }
    }

    private static PrivateClusterException Unusable(string path, Exception cause) =>
        new($"The data folder {path} cannot be used: {cause.Message} {Remedy}", cause);

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }

    private async Task ClaimAsync(CancellationToken ct)
    {
        if (Account.User is not null)
            await RefuseAStrangersFolderAsync(ct);
        // Taking over a folder changes its owner and mode, which must not happen to a home or a system folder.
        if (!File.Exists(Lock) && Directory.EnumerateFileSystemEntries(Root).Any(IsSomebodysFile))
            throw new PrivateClusterException(
                $"The data folder {Root} holds other files and was not made by ContentApi. {Remedy}");

        await Account.TakeOverAsync(Root, recursive: false, ct);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Root, OwnerOnly);
        if (Account.User is not null)
            await RefuseAnUnreachableFolderAsync(ct);
    }

    private static bool IsSomebodysFile(string path) => Path.GetFileName(path) is not ("lost+found" or "lock");

    private async Task RefuseAStrangersFolderAsync(CancellationToken ct)
    {
        // .NET does not tell owners; `ls -n` prints mode, links and the owner's number on every Unix.
        var listed = await ToolProcess.RunAsync("ls", ["-ldn", Root], null, "/", ct);
        var columns = listed.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (columns.Length < 3 || columns[0][0] != 'd')
            throw new PrivateClusterException($"The data folder {Root} is not a folder. {Remedy}");
        if (columns[2] != "0" && columns[2] != Account.Id?.ToString(CultureInfo.InvariantCulture))
            throw new PrivateClusterException(
                $"The data folder {Root} belongs to user number {columns[2]}, neither to root nor to '{Account.User}', "
                + $"so its content cannot be trusted. If it is yours, chown -R it to '{Account.User}'. {Remedy}");
    }

    private async Task RefuseAnUnreachableFolderAsync(CancellationToken ct)
    {
        var tried = await Account.RunAsync("/bin/sh", ["-c", "cd \"$0\" && test -w .", Root], "/", ct);
        if (!tried.Succeeded)
            throw new PrivateClusterException(
                $"PostgreSQL runs as the user '{Account.User}', who cannot reach the data folder {Root}. {Remedy}");
    }
}
