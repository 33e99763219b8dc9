namespace ContentApi.Articles.Search.Vectors;

/// <summary>
/// Takes texts apart as `search_prepare` does in the database: small letters, without elisions (`l'`, `d'`, `qu'`), and
/// after the words of a text its compounds written together.
/// </summary>
internal sealed class SearchText(SearchLetters letters, SearchLexicon lexicon)
{
    private const string Apostrophes = "'’‘′´`";
    private const string Hyphens = "-‐‑";

    private char[] buffer = new char[4096];

    /// <summary>False where the text has a character that is not known here.</summary>
    public bool TryAdd(string? text, List<SearchTerm> words)
    {
        if (string.IsNullOrEmpty(text)) return true;
        if (buffer.Length < text.Length) buffer = new char[text.Length];
        var length = letters.Clean(text, buffer);
        if (length < 0) return false;
        var clean = buffer.AsSpan(0, length);
        AddWords(clean, words);
        if (clean.IndexOfAny(Hyphens) >= 0) AddCompounds(clean, words);
        return true;
    }

    private void AddWords(ReadOnlySpan<char> clean, List<SearchTerm> words)
    {
        for (var at = 0; at < clean.Length;)
        {
            if (!letters.IsAlphanumeric(clean[at]))
            {
                at++;
                continue;
            }
            var end = EndOfWord(clean, at);
            if (IsElision(clean, at, end)) at = end + 1;
            else
            {
                words.Add(lexicon.Of(clean[at..end]));
                at = end;
            }
        }
    }

    private bool IsElision(ReadOnlySpan<char> clean, int at, int end) =>
        end + 1 < clean.Length && Apostrophes.Contains(clean[end]) && letters.IsLetter(clean[end + 1])
        && (at == 0 || clean[at - 1] != '_')
        && clean[at..end] is "l" or "d" or "j" or "m" or "t" or "s" or "c" or "n" or "qu" or "un" or "dell" or "dall" or "nell"
            or "sull" or "all" or "coll" or "quest" or "quell";

    private void AddCompounds(Span<char> clean, List<SearchTerm> words)
    {
        Span<char> joined = stackalloc char[256];
        for (var at = 0; at < clean.Length;)
        {
            if (!letters.IsAlphanumeric(clean[at]))
            {
                at++;
                continue;
            }
            var length = 0;
            var isCompound = false;
            while (true)
            {
                var end = EndOfWord(clean, at);
                var room = Math.Min(end - at, joined.Length - length); // what is longer is no usual word anyway
                clean.Slice(at, room).CopyTo(joined[length..]);
                length += room;
                at = end;
                if (at + 1 >= clean.Length || !Hyphens.Contains(clean[at])
                    || !letters.IsAlphanumeric(clean[at + 1])) break;
                isCompound = true;
                at++;
            }
            if (isCompound) words.Add(lexicon.Of(joined[..length]));
        }
    }

    private int EndOfWord(ReadOnlySpan<char> clean, int at)
    {
        while (at < clean.Length && letters.IsAlphanumeric(clean[at])) at++;
        return at;
    }
}
