using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Delivery.Edge;

/// <summary>A real cache in front of a server: a process of its own, with all its files in a folder of its own.</summary>
public sealed class EdgeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly StringBuilder output = new();

    private EdgeProcess(Process process, DirectoryInfo folder)
    {
        (this.process, this.folder) = (process, folder);
        AppDomain.CurrentDomain.ProcessExit += Kill;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>A port that nobody listens on, outside the range from which the system takes those of outgoing connections.</summary>
    public static int FreePort()
    {
        while (true)
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 30_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Taken.
            }
    }

    /// <summary>One of the configurations that the project offers, with some of its words replaced.</summary>
    public static async Task<string> ConfigurationAsync(string name, params (string Shown, string Used)[] words)
    {
        var text = await File.ReadAllTextAsync(Repository.File("tests", "ContentApi.Tests", "Platform", "Delivery", "Edge", name));
        foreach (var (shown, used) in words)
        {
            Assert.Contains(shown, text);
            text = text.Replace(shown, used, StringComparison.Ordinal);
        }
        return text;
    }

    /// <param name="program">The program.</param>
    /// <param name="port">The port on which it will listen.</param>
    /// <param name="prepare">Writes its files into the folder, and gives its arguments.</param>
    public static async Task<EdgeProcess> StartAsync(string program, int port, Func<string, Task<string[]>> prepare)
    {
        var folder = Directory.CreateTempSubdirectory($"content-api-{program}-");
        var process = Process.Start(new ProcessStartInfo(Tool.Find(program)!, await prepare(folder.FullName))
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var edge = new EdgeProcess(process, folder);
        try
        {
            await edge.AwaitPortAsync(port);
            return edge;
        }
        catch
        {
            await edge.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        await process.WaitForExitAsync();
        process.Dispose();
        for (var attempt = 1; ; attempt++)
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                await Task.Delay(20); // a child that was killed is still on its way out
            }
    }

    private async Task AwaitPortAsync(int port)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(20))
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (!process.HasExited && waited.Elapsed < Patience)
            {
                // Not yet.
            }
            catch (SocketException)
            {
                throw new InvalidOperationException($"{process.StartInfo.FileName} does not listen: {output}");
            }
    }

    private void Note(string? line)
    {
        lock (output) output.AppendLine(line);
    }

    private void Kill(object? sender, EventArgs args)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
