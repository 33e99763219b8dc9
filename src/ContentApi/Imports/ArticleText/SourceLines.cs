using System.Buffers;
using System.Text;

namespace ContentApi.Imports.ArticleText;

/// <summary>
/// A text cut into its lines. Blank ones are only remembered by the line below them. Where the text becomes longer than
/// any article may be, reading stops with a fault, and only the lines up to there are known.
/// </summary>
internal sealed record SourceLines(IReadOnlyList<SourceLine> Lines, ImportFault? TooLong)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u2028\u2029");

    public static SourceLines Of(string text)
    {
        var lines = new List<SourceLine>();
        var (number, start, bytes, afterBlank) = (1, 0, 0L, true);
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            var line = Spaces.Trim(text.AsSpan(start, end - start));
            if (line.Length > 0)
            {
                lines.Add(new(number, line.ToString(), afterBlank));
                bytes += Encoding.UTF8.GetByteCount(line);
                if (bytes > ArticleTextLimits.WholeBytes)
                    return new(lines, ArticleTextFaults.TextTooLong(number));
                if (lines.Count > ArticleTextLimits.Lines)
                    return new(lines, ArticleTextFaults.TooManyLines(number));
            }

            afterBlank = line.Length == 0;
            number++;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return new(lines, null);
    }
}
