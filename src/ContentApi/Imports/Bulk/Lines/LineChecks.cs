using System.Globalization;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Judges what a line says, and keeps the first fault.</summary>
internal sealed class LineChecks(int line)
{
    private static readonly string[] MomentFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public ImportFault? Fault { get; private set; }

    /// <summary>Text of several lines. Null and blank are the same: nothing.</summary>
    public string? Text(string? text, Place place, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (ForbiddenCharacters.FindIn(text) is { } forbidden)
            return Fail(place, forbidden.Code, "There is a character that no text has.", forbidden.Hint);
        return text.Length > most && Characters.Count(text) > most
            ? Fail(place, "tooLong", $"This has {Characters.Count(text)} characters.", $"It may have {most}.")
            : text;
    }

    /// <summary>Text of one line, without space around it.</summary>
    public string? Line(string? text, Place place, int most)
    {
        var checkedText = Text(text, place, most)?.Trim();
        return checkedText?.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0
            ? string.Join(' ', checkedText.Split(['\n', '\r', '\t'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : checkedText;
    }

    /// <summary>An absolute address of the web.</summary>
    public string? Address(string? text, Place place)
    {
        if (Line(text, place, WebAddress.MaxLength) is not { } address) return null;
        return WebAddress.TryRead(address, out _)
            ? address
            : Fail(place, "malformed", "This is no absolute address.",
                "Give one that begins with 'http://' or 'https://'.");
    }

    /// <summary>A moment with its offset, in UTC.</summary>
    public DateTimeOffset? Moment(string? text, Place place)
    {
        if (text is null) return null;
        if (text.Length > "0000-00-00T00:00:00".Length && DateTimeOffset.TryParseExact(
                text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && (text.EndsWith('Z') || text.AsSpan(19).IndexOfAny('+', '-') >= 0))
            return moment.ToUniversalTime();
        Fail(place, "malformed", "This is no moment.", "Give RFC 3339 with an offset, such as '2017-11-14T08:41:00Z'.");
        return null;
    }

    public string? Fail(Place place, string code, string message, string hint)
    {
        Fault ??= new ImportFault(code, message, hint, line, place.ToString());
        return null;
    }
}
