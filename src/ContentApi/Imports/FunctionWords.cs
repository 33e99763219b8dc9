using System.Collections.Frozen;

namespace ContentApi.Imports;

/// <summary>The small words by which a language shows itself. Those that Spanish, Portuguese or Dutch share are left out.</summary>
internal static class FunctionWords
{
    private const int FewestWords = 3;

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new Dictionary<string, FrozenSet<string>>
    {
        ["fr"] = Words("le les des du et est une dans pour qui sur pas au aux par avec ne sa ses son ce cette il elle ils "
            + "nous vous ont été être mais où leur plus après selon l d qu n s c j"),
        ["de"] = Words("der die das und ist im den dem ein eine einen einem einer nicht mit von zu zum zur auf für sich auch "
            + "bei wird werden hat haben sind wurde wurden nach aus über sein seine ihre er es vom am dass sie"),
        ["it"] = Words("il lo gli di che è della delle dei degli dell del nel nella nelle nell dal dalla alla alle agli all "
            + "sul sulla non per sono anche più essere hanno stato stata questo questa i ed"),
        ["en"] = Words("the of and to that for with his her he she it its at by from are has have had been not this which "
            + "were said will would an as but they their on who"),
    }.ToFrozenDictionary();

    /// <summary>Whether the text has as many of them as running text in that language has, and clearly fewer of the others'.</summary>
    public static bool Support(string language, string text)
    {
        var words = 0;
        var hits = ByLanguage.Keys.ToDictionary(known => known, _ => 0);
        foreach (var word in EachWord(text))
        {
            words++;
            foreach (var (known, small) in ByLanguage)
            {
                if (small.Contains(word))
                    hits[known]++;
            }
        }

        var own = hits[language];
        var others = hits.Where(hit => hit.Key != language).Max(hit => hit.Value);
        return words >= FewestWords && own * 12 >= words && own * 2 > others * 3;
    }

    private static IEnumerable<string> EachWord(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
                continue;
            if (at > start)
                yield return text[start..at];
            start = at + 1;
        }
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
