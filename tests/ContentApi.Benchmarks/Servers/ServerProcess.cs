using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ContentApi.Benchmarks.Servers;

/// <summary>A server in a process of its own, on a port of its own.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100; // Linux's USER_HZ

    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer 200.</summary>
    public TimeSpan StartTime { get; private init; }

    /// <summary>Processor time it has used, in seconds.</summary>
    public double CpuSeconds => Cpu(process.Id);

    /// <summary>What it has in memory, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The most that it ever had in memory, in bytes, as Linux remembers it.</summary>
    public long PeakBytes => 1024 * long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    /// <param name="assembly">The program, as <c>dotnet</c> runs it.</param>
    /// <param name="probe">The path that answers 200 once it serves.</param>
    public static async Task<ServerProcess> StartAsync(string assembly, string probe, string[] arguments, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { } words) Console.Error.WriteLine(words); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client, probe))
        {
            if (process.HasExited || watch.Elapsed.TotalSeconds > 60)
                throw new InvalidOperationException($"{Path.GetFileName(assembly)} does not answer {probe}.");
            await Task.Delay(5);
        }
        return new ServerProcess(process, address) { StartTime = watch.Elapsed };
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Processor time of a process, in seconds, as Linux counts it.</summary>
    public static double Cpu(int process)
    {
        var fields = Stat(process);
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    public static int ParentOf(int process) => int.Parse(Stat(process)[1], CultureInfo.InvariantCulture);

    /// <summary>Processor time of the children of a process, the ended ones included: PostgreSQL's connections.</summary>
    public static double CpuOfChildren(int process)
    {
        var fields = Stat(process);
        var seconds = (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
        foreach (var child in File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            try
            {
                seconds += Cpu(int.Parse(child, CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // It has ended meanwhile: an autovacuum worker comes and goes.
            }
        return seconds;
    }

    /// <summary>What follows the program's name, which may hold anything.</summary>
    private static string[] Stat(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string probe)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(probe, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
