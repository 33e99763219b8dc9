using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentApi.Platform.Http;

namespace ContentApi.Articles.Search;

/// <summary>
/// What a reader looks for: words that all have to be there, phrases in quotation marks, and what must not be there.
/// Everything is something to look for; nothing is an error of grammar.
/// </summary>
public sealed partial record SearchQuery
{
    public const int MaxLength = 200;
    public const int MaxWords = 20;

    /// <summary>Words that all have to be there; one may be a compound (<c>week-end</c>).</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Words that have to stand together.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Words or phrases that must not be there.</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    /// <summary>Whether anything is looked for: exclusions alone would be the whole archive.</summary>
    public bool IsSearch => Words.Count + Phrases.Count > 0;

    /// <summary>How many words there are, those of phrases and compounds included.</summary>
    public int WordCount => Words.Concat(Phrases).Concat(Excluded).Sum(term => Word.Count(term));

    public static SearchQuery Parse(string text)
    {
        var (words, phrases, excluded) = (new List<string>(), new List<string>(), new List<string>());
        foreach (Match term in Term.Matches(text.Normalize(NormalizationForm.FormC)))
        {
            var (phrase, word) = (term.Groups["phrase"], term.Groups["word"]);
            if (!Word.IsMatch(term.Value)) continue;
            if (term.Groups["not"].Success) excluded.Add(phrase.Success ? phrase.Value : word.Value);
            else if (phrase.Success) phrases.Add(phrase.Value);
            else words.AddRange(Chunk.Matches(word.Value).Select(chunk => chunk.Value));
        }
        return new SearchQuery { Words = words, Phrases = phrases, Excluded = excluded };
    }

    /// <summary>The query as the functions of <c>0003_search.sql</c> read it.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        words = StopWords.Languages.ToDictionary(language => language, language => StopWords.Without(Words, language)),
        phrases = Phrases,
        excluded = Excluded,
    }, Json.Options);

    /// <summary>The query in words, always the same, for cursors.</summary>
    public override string ToString() => ToJson();

    // A minus excludes at the beginning of a word only, and a quotation mark needs its partner: « et “ ” count as well.
    [GeneratedRegex("""
        (?<=^|\s)(?<not>-)?(?: "(?<phrase>[^"]*)" | [“„](?<phrase>[^“”]*)[”“] | «(?<phrase>[^»]*)» ) | (?:(?<=^|\s)(?<not>-)(?=[\p{L}\p{N}]))?(?<word>[^\s"“”„«»]+) | "(?<phrase>[^"]*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Term { get; }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word { get; }

    // Soft hyphens and the like are inside a word: search_clean takes them out.
    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*")]
    private static partial Regex Chunk { get; }
}
