using System.Globalization;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Delivery.Edge;

public sealed class VarnishFixture(PostgresFixture postgres) : EdgeFixture(postgres)
{
    /// <summary>Seconds after which purges are sent again.</summary>
    public const double RepeatAfter = 0.5;

    public override string? Missing => !Tool.IsThere("varnishd") ? "varnishd" : HasKeys() ? null : "Varnish's module xkey";

    protected override (string Name, string? Value)[] Settings =>
    [
        ("Cdn:PurgeUrls", $"http://127.0.0.1:{Port}/"),
        ("Cdn:RepeatAfterSeconds", RepeatAfter.ToString(CultureInfo.InvariantCulture)),
        ("Logging:LogLevel:ContentApi.Platform.Delivery.Purging", "Error"), // it listens before Varnish does
    ];

    protected override Task<EdgeProcess> StartAsync() => EdgeProcess.StartAsync("varnishd", Port, async folder =>
    {
        var program = Path.Combine(folder, "content-api.vcl");
        await File.WriteAllTextAsync(program, await EdgeProcess.ConfigurationAsync("content-api.vcl",
            (".port = \"5080\"", $".port = \"{Server.Address.Port}\"")));
        return ["-F", "-n", Path.Combine(folder, "work"), "-j", "none", "-a", $"127.0.0.1:{Port}", "-f", program, "-s", "malloc,16m",
            "-S", "none", "-T", "none", "-p", "http_gzip_support=off", "-p", "thread_pools=1", "-p", "thread_pool_min=10"];
    });

    private static bool HasKeys() => new[] { "/usr/lib", "/usr/lib64", "/usr/local/lib" }.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateDirectories(folder).Append(folder))
        .Any(folder => File.Exists(Path.Combine(folder, "varnish", "vmods", "libvmod_xkey.so")));
}
