using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Benchmarks.Load;

/// <summary>wrk, in a process of its own: 64 connections that ask again as soon as they are answered.</summary>
public sealed partial class Wrk : IDisposable
{
    private const int Connections = 64;

    private readonly string script = Path.GetTempFileName();

    public Wrk()
    {
        using var source = typeof(Wrk).Assembly.GetManifestResourceStream("wrk.lua")!;
        using var target = File.Create(script);
        source.CopyTo(target);
    }

    /// <returns>Answers a second, and how many. Any answer that is an error ends the benchmark: it would be fast.</returns>
    public async Task<(double PerSecond, double Answers)> RunAsync(Uri url, int seconds, IReadOnlyDictionary<string, string> headers)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-t", "1", "-c", $"{Connections}", "-d", $"{seconds}s", "--timeout", "10s", "-s", script])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in headers)
        {
            start.ArgumentList.Add("-H");
            start.ArgumentList.Add($"{name}: {value}");
        }
        start.ArgumentList.Add(url.AbsoluteUri);
        using var process = Start(start);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var result = Result().Match(output);
        if (!result.Success) throw new InvalidOperationException($"wrk said nothing about {url}: {output}");
        if (Number(result, 3) > 0) throw new InvalidOperationException($"{Number(result, 3)} errors from {url}.");
        return (Number(result, 1) / (Number(result, 2) / 1e6), Number(result, 1));
    }

    public void Dispose() => File.Delete(script);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("The benchmarks need wrk (Debian and Ubuntu: apt install wrk).");
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"RESULT (\d+) (\d+) (\d+) (\d+)")]
    private static partial Regex Result();
}
