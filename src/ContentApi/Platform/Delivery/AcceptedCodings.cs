using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace ContentApi.Platform.Delivery;

/// <summary>Which of our codings a caller would have (RFC 9110, section 12.5.3).</summary>
/// <param name="Brotli">It would have brotli, and not rather gzip.</param>
/// <param name="Gzip">It would have gzip.</param>
public readonly record struct AcceptedCodings(bool Brotli, bool Gzip)
{
    public static AcceptedCodings Of(StringValues header)
    {
        if (header.Count == 0) return default;
        var text = header.Count == 1 ? header[0] : header.ToString();
        if (string.IsNullOrEmpty(text)) return default;
        double? brotli = null, gzip = null, any = null;
        foreach (var part in text.AsSpan().Split(','))
        {
            var coding = text.AsSpan(part);
            var end = coding.IndexOf(';');
            var name = (end < 0 ? coding : coding[..end]).Trim();
            var weight = end < 0 ? 1 : Weight(coding[(end + 1)..].Trim());
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = weight;
            else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase)) gzip = weight;
            else if (name is "*") any = weight;
        }
        // What '*' covers is not sent as brotli: who does not name it may not know it.
        var gzipWeight = gzip ?? any ?? 0;
        return new AcceptedCodings(brotli > 0 && brotli >= gzipWeight, gzipWeight > 0);
    }

    /// <summary>What cannot be read counts as a wish: the coding was named.</summary>
    private static double Weight(ReadOnlySpan<char> parameter)
    {
        if (!parameter.StartsWith("q", StringComparison.OrdinalIgnoreCase)) return 1;
        var value = parameter[1..].TrimStart();
        var isRead = double.TryParse(value.TrimStart('=').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight);
        return isRead ? weight : 1;
    }
}
