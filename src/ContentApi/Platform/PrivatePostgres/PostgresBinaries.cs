using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>A folder with PostgreSQL's server programs.</summary>
internal sealed partial record PostgresBinaries(string Directory, int Major)
{
    public const int OldestMajor = 15;

    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    public string PgCtl => Program(Directory, "pg_ctl");
    public string InitDb => Program(Directory, "initdb");

    /// <summary>Null when a program is missing, does not run for this user, or does not tell its version.</summary>
    public static async Task<PostgresBinaries?> ProbeAsync(
        string directory, ServerAccount account, CancellationToken ct)
    {
        // A folder with clients only, or one of wrapper scripts, has a psql but not these.
        if (!Needed.All(name => File.Exists(Program(directory, name))))
            return null;

        try
        {
            var told = await account.RunAsync(Program(directory, "postgres"), ["--version"], Path.GetTempPath(), ct);
            return told.Succeeded && Version().Match(told.Output) is { Success: true } version
                ? new(directory, int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture))
                : null;
        }
        catch (PrivateClusterException)
        {
            return null;
        }
    }

    private static string Program(string directory, string name) =>
        Path.Combine(directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Version();
}
