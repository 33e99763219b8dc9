using Microsoft.Net.Http.Headers;

namespace ContentApi.Platform.Http;

/// <summary>The forms, beside JSON, in which an endpoint answers: part of its metadata.</summary>
public sealed record Representations(IReadOnlyList<IRepresentation> Others)
{
    public const string Json = "json";
    public const string JsonMediaType = "application/json";

    public static readonly Representations OnlyJson = new([]);

    /// <summary>The media types that <c>Accept</c> may ask for, the usual one first.</summary>
    public IEnumerable<string> MediaTypes =>
        Others.Where(other => other.IsNegotiated).Select(other => other.MediaType).Prepend(JsonMediaType);

    /// <summary>Chooses the form; <c>other</c> stays null for JSON.</summary>
    /// <param name="format">The name that was asked for, judged before; it wins over <paramref name="accept"/>.</param>
    /// <param name="accept">What the caller accepts.</param>
    /// <param name="other">The form that is not JSON.</param>
    /// <returns>False where nothing fits.</returns>
    public bool TryChoose(string? format, IList<MediaTypeHeaderValue> accept, out IRepresentation? other)
    {
        other = Others.FirstOrDefault(candidate => candidate.Name == format);
        if (other is not null || format == Json || accept.Count == 0) return true;
        // Among equals the one that was named wins over one that a wildcard covers, then ours comes first.
        var best = MediaTypes.Select(type => (Type: type, Rank: Rank(type, accept)))
            .MaxBy(candidate => candidate.Rank);
        other = Others.FirstOrDefault(candidate => candidate.IsNegotiated && candidate.MediaType == best.Type);
        return best.Rank.Quality > 0;
    }

    private static (double Quality, int Precision) Rank(string type, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        // RFC 9110: the most precise range that covers a type has the say, whatever others allow.
        var range = ranges.Where(range => Covers(range, type)).MaxBy(Precision);
        return range is null ? (0, 0) : (range.Quality ?? 1, Precision(range));
    }

    // The framework's own comparison lets 'application/json' cover 'application/ld+json', which is another form here.
    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes
            ? type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase)
            : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}
