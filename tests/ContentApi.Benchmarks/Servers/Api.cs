using System.Diagnostics;

namespace ContentApi.Benchmarks.Servers;

/// <summary>The program itself, as it is shipped.</summary>
public static class Api
{
    public const string Key = "key-of-the-benchmarks";

    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ContentApi.dll");

    public static Task<ServerProcess> StartAsync(string connectionString, bool caches = true) => ServerProcess.StartAsync(
        Assembly, "/v1/articles?limit=1", [],
        ("ConnectionStrings__Content", connectionString), ("CONTENTAPI_BOOTSTRAP_KEY", Key), ("Cache__MegaBytes", caches ? "64" : "0"));

    public static async Task RunAsync(string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Content"] = connectionString;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed: {output}");
    }
}
