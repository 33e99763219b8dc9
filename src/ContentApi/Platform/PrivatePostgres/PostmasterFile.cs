using System.Diagnostics;
using System.Globalization;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>What PostgreSQL's <c>postmaster.pid</c> says about the server of a data folder.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port)
{
    private static string PathIn(string data) => Path.Combine(data, "postmaster.pid");

    /// <summary>Null when there is none, or none whose port is known yet.</summary>
    public static PostmasterFile? Read(string data)
    {
        // Line 1 is the process, 4 the port.
        return ReadText(PathIn(data))?.Split('\n') is [var id, _, _, var port, ..]
            && int.TryParse(id, CultureInfo.InvariantCulture, out var processId)
            && int.TryParse(port, CultureInfo.InvariantCulture, out var number)
                ? new(processId, number)
                : null;
    }

    /// <summary>The server of this very data folder, while it runs.</summary>
    public static PostmasterFile? ReadRunning(string data) =>
        Read(data) is { } file && IsServer(file.ProcessId, data) ? file : null;

    /// <summary>
    /// PostgreSQL sees through a stale file unless its process number has gone to another process of the same user;
    /// then the file is put aside. Only the owner of the cluster may call this.
    /// </summary>
    public static void PutAsideWhenStale(string data)
    {
        if (Read(data) is { } file && Exists(file.ProcessId) && !IsServer(file.ProcessId, data))
            File.Move(PathIn(data), PathIn(data) + ".stale", overwrite: true);
    }

    private static bool Exists(int processId) => NameOf(processId) is not null;

    private static bool IsServer(int processId, string data)
    {
        if (NameOf(processId)?.Contains("postgres", StringComparison.OrdinalIgnoreCase) != true)
            return false;
        if (!OperatingSystem.IsLinux())
            return true;
        try
        {
            // A server works in its data folder; one of another cluster finds another file there.
            return File.ReadAllText($"/proc/{processId}/cwd/postmaster.pid") == ReadText(PathIn(data));
        }
        catch (UnauthorizedAccessException)
        {
            return true; // Root in a container may not look there; then the name has to do.
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string? NameOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.ProcessName;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
