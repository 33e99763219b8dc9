using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>The folders where installers of PostgreSQL put its server programs, the likeliest first.</summary>
internal static partial class BinaryPlaces
{
    // One star each: it stands for the version, and the newest is tried first.
    private static readonly string[] Unix =
    [
        "/usr/lib/postgresql/*/bin",                            // Debian, Ubuntu
        "/usr/pgsql-*/bin",                                     // PGDG's RPMs
        "/usr/libexec/postgresql*",                             // Alpine
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
        "/usr/local/pgsql/bin",                                 // built from source
    ];

    public static IEnumerable<string> OnThisMachine() =>
        OperatingSystem.IsWindows()
            ? Expand(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*",
                "bin")).Concat(OnPath())
            : Unix.SelectMany(Expand).Concat(OnPath());

    /// <summary>Folders that match, those with the highest number first; a place without a star is itself.</summary>
    public static IEnumerable<string> Expand(string place)
    {
        var star = place.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return [place];

        var parent = Path.GetDirectoryName(place[..star])!;
        var rest = place[(parent.Length + 1)..].Split(Path.DirectorySeparatorChar, '/');
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, rest[0])
                .OrderByDescending(Number)
                .Select(found => Path.Combine([found, .. rest[1..]]))
            : [];
    }

    private static IEnumerable<string> OnPath()
    {
        string[] programs = OperatingSystem.IsWindows() ? ["postgres.exe", "pg_ctl.exe"] : ["postgres", "pg_ctl"];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => programs.Select(program => Path.Combine(folder, program)))
            .Where(File.Exists)
            // A link such as /usr/local/bin/postgres leads to the folder in which the others lie too.
            .Select(program => File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)
            .Select(program => Path.GetDirectoryName(program)!)
            .Distinct();
    }

    private static int Number(string path) =>
        int.TryParse(Digits().Match(Path.GetFileName(path)).Value, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
