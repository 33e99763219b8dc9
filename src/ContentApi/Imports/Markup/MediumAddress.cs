using ContentApi.Media;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Markup;

/// <summary>The addresses of files as formats give them.</summary>
internal static class MediumAddress
{
    /// <summary>The absolute address of the web, or null where it is none.</summary>
    public static string? Of(string? href, Uri? @base)
    {
        if (string.IsNullOrWhiteSpace(href)) return null;
        var text = href.Trim();
        if (text.StartsWith("//", StringComparison.Ordinal)) text = "https:" + text;
        if (!WebAddress.TryRead(text, out var address)
            && !(@base is not null && Uri.TryCreate(@base, text, out address) && WebAddress.TryRead(address.AbsoluteUri, out address)))
            return null;
        return address.AbsoluteUri is { Length: <= WebAddress.MaxLength } url ? url : null;
    }

    public static Rendition? Rendition(string? name, string? href, Uri? @base, int? width = null, int? height = null,
        string? contentType = null, long? size = null) => Of(href, @base) is not { } url ? null : new Rendition
        {
            Name = string.IsNullOrWhiteSpace(name) ? "original" : name,
            Url = url,
            Width = width > 0 ? width : null,
            Height = height > 0 ? height : null,
            ContentType = string.IsNullOrWhiteSpace(contentType) ? null : contentType,
            SizeBytes = size >= 0 ? size : null,
        };
}
