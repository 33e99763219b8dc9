using System.Buffers;
using System.Globalization;

namespace ContentApi.Imports;

/// <summary>
/// Characters that no text has: NUL, control characters but TAB, LF and CR, halves of characters, and the two code
/// points that are no characters. Most formats and the database refuse them, so an import does it first.
/// </summary>
public static class ForbiddenCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(character =>
            character is not ('\t' or '\n' or '\r')
            && (char.IsControl(character) || char.IsSurrogate(character) || character >= '\uFFFE')),
    ]);

    /// <summary>The fault that names the first one, or null where there is none.</summary>
    public static ImportFault? FindIn(string text)
    {
        // A file with a NUL is no text at all, whatever else comes before it.
        var at = text.IndexOf('\0', StringComparison.Ordinal);
        if (at < 0)
            at = FirstIn(text);
        if (at < 0)
            return null;
        var (line, column) = PlaceOf(text, at);
        var character = string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4}");
        var place = $"Line {line}, column {column}";
        return text[at] == '\0'
            ? new("binary", $"{place}: {character}, which no text has. This looks like binary data.",
                "Send text. A Word or PDF document must be saved as plain text first.", line)
            : new("controlCharacter", $"{place}: the control character {character} is not allowed.",
                "Remove it. Of the control characters only tab, line feed and carriage return are text.", line);
    }

    private static int FirstIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Suspects);
            if (next < 0)
                return -1;
            at += next;
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
            else
                return at;
        }

        return -1;
    }

    private static (int Line, int Column) PlaceOf(string text, int at)
    {
        var (line, start) = (1, 0);
        for (var index = 0; index < at; index++)
        {
            // CR LF is one line end: its LF counts, its CR does not.
            if (text[index] is '\n' or '\u2028' or '\u2029' || (text[index] == '\r' && text[index + 1] != '\n'))
                (line, start) = (line + 1, index + 1);
        }

        return (line, Characters.Count(text.AsSpan(start, at - start)) + 1);
    }
}
