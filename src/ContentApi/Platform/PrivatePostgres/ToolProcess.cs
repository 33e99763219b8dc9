using System.ComponentModel;
using System.Diagnostics;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>How a tool ended and what it said.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    // Above 128 .NET reports the signal that ended the process: Ctrl+C reaches tools in our process group too.
    public bool WasKilled => ExitCode > 128;
}

/// <summary>Runs PostgreSQL's tools and a few of the system's, optionally as another user.</summary>
internal static class ToolProcess
{
    // Variables such as PGPORT or PGDATA would change what the tools do, and secrets in our environment are none of
    // the database server's business.
    private static readonly string[] KeptVariables = ["PATH", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"];

    /// <summary>Runs a tool to its end, as a user or (null) ourselves; cancelling kills it and its children.</summary>
    /// <exception cref="PrivateClusterException">The tool could not be started at all.</exception>
    public static async Task<ToolResult> RunAsync(
        string tool, IEnumerable<string> arguments, string? user, string workingDirectory, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var process = Start(Describe(tool, arguments, user, workingDirectory));
        // A server started by the tool may inherit these pipes and keep them open: after the tool's end, what has not
        // arrived within a moment is given up.
        using var reading = new CancellationTokenSource();
        var output = ReadAsync(process.StandardOutput, reading.Token);
        var error = ReadAsync(process.StandardError, reading.Token);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        finally
        {
            reading.CancelAfter(TimeSpan.FromSeconds(1));
        }
        var result = new ToolResult(process.ExitCode, await output, await error);
        // Ctrl+C that killed the tool is about to cancel us too: say that rather than that the tool failed.
        if (result.WasKilled)
            await Task.Delay(500, ct);
        return result;
    }

    private static ProcessStartInfo Describe(
        string tool, IEnumerable<string> arguments, string? user, string workingDirectory)
    {
        var info = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (user is not null)
            info.UserName = user;
        foreach (var name in info.Environment.Keys.Where(IsUnwanted).ToList())
            info.Environment.Remove(name);
        // Messages in English, because some are recognised.
        info.Environment["LC_ALL"] = "C";
        return info;
    }

    // Windows programs do not run without some of the system's own variables.
    private static bool IsUnwanted(string name) => OperatingSystem.IsWindows()
        ? name.StartsWith("PG", StringComparison.OrdinalIgnoreCase)
        : !KeptVariables.Contains(name);

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            var process = Process.Start(info)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception cause)
        {
            var user = info.UserName is { Length: > 0 } name ? $" as user '{name}'" : "";
            throw new PrivateClusterException($"Cannot run {info.FileName}{user}: {cause.Message}", cause);
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken ct)
    {
        try
        {
            return (await reader.ReadToEndAsync(ct)).Trim();
        }
        catch (OperationCanceledException)
        {
            return "";
        }
    }
}
