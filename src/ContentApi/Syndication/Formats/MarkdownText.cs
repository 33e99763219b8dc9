using System.Text;

namespace ContentApi.Syndication.Formats;

/// <summary>Text and addresses in CommonMark: what was written is what is shown, and nothing of it is markup.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_[]<>&#|~";

    /// <summary>Text within a line. White space folds, so that no line begins in the middle of it.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) && character is not ('\u00a0' or '\u202f'))
            {
                if (escaped.Length == 0 || escaped[^1] != ' ') escaped.Append(' ');
                continue;
            }
            if (Special.Contains(character)) escaped.Append('\\');
            escaped.Append(character);
        }
        return escaped.ToString();
    }

    /// <summary>A line of its own: no sign at its beginning makes a list, a rule or a heading of it.</summary>
    public static string Line(string escaped)
    {
        var line = escaped.Trim(' ', '\t');
        if (line is ['-' or '+' or '=', ..]) return $"\\{line}";
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && (line[digits] is '.' or ')') ? $"{line[..digits]}\\{line[digits..]}" : line;
    }

    public static string Paragraph(string text) => Line(Escape(text));

    /// <summary>An address as the target of a link or picture; null where it is none that a text may lead to.</summary>
    public static string? Target(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto")) return null;
        var target = new StringBuilder(address.Length);
        foreach (var character in address)
        {
            if (character <= ' ' || "<>()\\\"`".Contains(character)) target.Append(Uri.HexEscape(character));
            else if (character == '&') target.Append("&amp;");
            else target.Append(character);
        }
        return target.ToString();
    }

    public static string Link(string escapedText, string? address) =>
        Target(address) is { } target ? $"[{escapedText}]({target})" : escapedText;
}
