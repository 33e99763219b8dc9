namespace ContentApi.Imports.ArticleText;

/// <summary>What a heading (intertitre) looks like: short, and no sentence.</summary>
internal static class HeadingLine
{
    private const int Longest = 100;

    public static bool IsShort(string line) => line.Length <= 2 * Longest && Characters.Count(line) <= Longest;

    public static bool HasForm(string line) =>
        IsShort(line) && BeginsWell(line) && LastMark(line) is not ('.' or ',' or ';' or ':' or '…');

    /// <summary>Whether a sentence ends here, perhaps within quotes or brackets.</summary>
    public static bool EndsSentence(string line) => LastMark(line) is '.' or '…' or '!' or '?';

    private static bool BeginsWell(string line) =>
        char.IsLetterOrDigit(line, 0) || IsQuote(line[0]) || line[0] is '(' or '[';

    private static char LastMark(string line)
    {
        var end = line.Length - 1;
        while (end > 0 && (IsQuote(line[end]) || line[end] is ')' or ']' || Spaces.IsSpace(line[end])))
            end--;
        return line[end];
    }

    private static bool IsQuote(char character) => "\"'«»‹›“”„‘’‚".Contains(character);
}
