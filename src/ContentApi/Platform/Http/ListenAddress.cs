using System.Text.RegularExpressions;

namespace ContentApi.Platform.Http;

/// <summary>Where the server listens.</summary>
public static partial class ListenAddress
{
    public const string Default = "http://localhost:5080";

    private static readonly string[] Variables = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "URLS", "HTTP_PORTS", "DOTNET_URLS", "DOTNET_HTTP_PORTS"];

    /// <summary>What was asked for on the command line, else nothing where the environment says it, else the default.</summary>
    public static string? Choose(string? asked) =>
        asked ?? (Variables.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) ? null : Default);

    /// <summary>An address by which this machine reaches a server that listens as the environment says.</summary>
    public static Uri Local()
    {
        if (Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls)
            return new Uri(Reachable(urls.Split(';')[0]));
        return Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") is { Length: > 0 } ports
            ? new Uri($"http://localhost:{ports.Split(';')[0]}")
            : new Uri(Default);
    }

    /// <summary>An address to call, for one to listen on: every interface is reached as localhost.</summary>
    public static string Reachable(string listening) => Wildcard.Replace(listening, "$1localhost");

    [GeneratedRegex(@"^(https?://)(\*|\+|0\.0\.0\.0|\[::\])(?=[:/]|$)")]
    private static partial Regex Wildcard { get; }
}
