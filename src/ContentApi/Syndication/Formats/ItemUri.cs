using System.Text;

namespace ContentApi.Syndication.Formats;

/// <summary>Addresses as the news standards ask for them: absolute, and RFC 3986 to the letter.</summary>
internal static class ItemUri
{
    private const string Allowed = "-._~:/?@!$&'()*+,;=";

    /// <summary>The name of an article, a medium or a link: the same for all its versions, wherever it is asked for.</summary>
    public static string Of(Guid id) => $"urn:uuid:{id}";

    /// <summary>The address, with what no URI may have percent-encoded; null where it is none of the web.</summary>
    public static string? Of(string? address)
    {
        if (!MediumFiles.IsWebAddress(address)) return null;
        var uri = new Uri(address!);
        var user = uri.UserInfo.Length == 0 ? "" : Encode(uri.UserInfo) + "@";
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost.Trim('[', ']')}]" : Encode(uri.IdnHost);
        return $"{uri.Scheme}://{user}{host}{port}{Encode(uri.PathAndQuery)}{Encode(uri.Fragment, from: 1)}";
    }

    private static string Encode(string text, int from = 0)
    {
        var encoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            var isEscape = character == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
            if (isEscape || char.IsAsciiLetterOrDigit(character) || Allowed.Contains(character) || (character == '#' && at < from))
                encoded.Append(character);
            else
            {
                var length = char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
                foreach (var unit in Encoding.UTF8.GetBytes(text.Substring(at, length)))
                    encoded.Append('%').Append(unit.ToString("X2", provider: null));
                at += length - 1;
            }
        }
        return encoded.ToString();
    }
}
