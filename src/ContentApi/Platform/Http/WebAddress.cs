using System.Diagnostics.CodeAnalysis;

namespace ContentApi.Platform.Http;

/// <summary>Absolute addresses of the web, as people paste them.</summary>
public static class WebAddress
{
    public const int MaxLength = 2_000;

    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && address.Scheme is "http" or "https" && address.Host.Length > 0;
}
