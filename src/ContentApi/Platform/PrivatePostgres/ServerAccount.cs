using System.Globalization;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>
/// The user that PostgreSQL runs as: ourselves, or for root, whom PostgreSQL refuses, an unprivileged user.
/// </summary>
/// <param name="User">Null for ourselves.</param>
/// <param name="Id">The user's number; null for ourselves.</param>
internal sealed record ServerAccount(string? User, int? Id)
{
    private static readonly string[] Unprivileged = ["postgres", "nobody"];

    public static async Task<ServerAccount> ChooseAsync(CancellationToken ct)
    {
        // On Windows PostgreSQL's tools give up an administrator's rights by themselves.
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new(null, null);

        foreach (var user in Unprivileged)
            if (await ToolProcess.RunAsync("id", ["-u", user], null, "/", ct) is { Succeeded: true } found)
                return new(user, int.Parse(found.Output, CultureInfo.InvariantCulture));
        throw new PrivateClusterException(
            "PostgreSQL refuses to run as root, and there is neither a user 'postgres' nor 'nobody' to run it as. "
            + "Create one, run ContentApi as an ordinary user, or name a database in ConnectionStrings__Content.");
    }

    public Task<ToolResult> RunAsync(
        string tool, IEnumerable<string> arguments, string workingDirectory, CancellationToken ct) =>
        ToolProcess.RunAsync(tool, arguments, User, workingDirectory, ct);

    /// <summary>Gives a file, or a folder with all it holds, to this user.</summary>
    public async Task TakeOverAsync(string path, bool recursive, CancellationToken ct)
    {
        if (User is null)
            return;

        string[] arguments = [.. recursive ? ["-R"] : Array.Empty<string>(), "-h", $"{User}:", path];
        var given = await ToolProcess.RunAsync("chown", arguments, null, "/", ct);
        if (!given.Succeeded)
            throw new PrivateClusterException($"Cannot give {path} to the user '{User}': {given.Error}");
    }
}
