using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Articles.Search.Vectors;

/// <summary>
/// What the database takes for letters and digits, and which small letter it makes of a large one: that depends on its
/// locale, so it is asked. Only what Latin texts are made of is known here; a text with anything else is left to it.
/// </summary>
public sealed class SearchLetters
{
    private const int Beyond = 0x2070;
    private const string SoftHyphenAndTheLike = "\u00AD\u200B\u200C\u200D\u2060";

    private const string Ask =
        """
        select x.code, lower(chr(x.code) collate "default") as small,
            chr(x.code) collate "default" ~ '[[:alnum:]]' as is_alphanumeric,
                chr(x.code) collate "default" ~ '[[:alpha:]]' as is_letter
        from unnest(@codes) x (code)
        """;

    private readonly char[] small = new char[Beyond];
    private readonly Class[] classes = new Class[Beyond];

    private SearchLetters(IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
        {
            if (letter.Small.Length != 1) continue; // some locales make two of one
            small[letter.Code] = letter.Small[0];
            classes[letter.Code] = (letter.IsAlphanumeric ? Class.Known | Class.Alphanumeric
                : Class.Known) | (letter.IsLetter ? Class.Letter : 0);
        }
        foreach (var hidden in SoftHyphenAndTheLike) classes[hidden] = Class.Hidden;
    }

    [Flags]
    private enum Class : byte
    {
        Known = 1,
        Alphanumeric = 2,
        Letter = 4,
        Hidden = 8,
    }

    public static async Task<SearchLetters> AskAsync(ContentDatabase database, CancellationToken cancellation)
    {
        int[] codes = ['\t', '\n', '\r', .. Range(' ', '~'), .. Range('\u00A0', '\u00AC'), .. Range('\u00AE', '\u017F'),
            .. Range('\u2010', '\u2027'), '\u202F', .. Range('\u2030', '\u205E')];
        return new SearchLetters(await database.QueryAsync<Letter>(Ask, new { codes }, cancellation));
    }

    /// <summary>
    /// Writes the text in small letters and without what does not show, and gives its length; -1 where a character is
    /// not known here. What is known is composed already: nothing in its range is put together of two.
    /// </summary>
    public int Clean(ReadOnlySpan<char> text, Span<char> clean)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c == '\uFEFF') continue;
            if (c >= Beyond || classes[c] == 0) return -1;
            if (classes[c] != Class.Hidden) clean[length++] = small[c];
        }
        return length;
    }

    public bool IsAlphanumeric(char c) => (classes[c] & Class.Alphanumeric) != 0;

    public bool IsLetter(char c) => (classes[c] & Class.Letter) != 0;

    private static IEnumerable<int> Range(char first, char last) => Enumerable.Range(first, last - first + 1);

    [method: ExplicitConstructor]
    private sealed record Letter(int Code, string Small, bool IsAlphanumeric, bool IsLetter);
}
