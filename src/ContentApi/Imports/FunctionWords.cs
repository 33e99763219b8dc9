using System.Collections.Frozen;

namespace ContentApi.Imports;

/// <summary>
/// The small words by which a language shows itself, whatever names stand between them. Left out are those that another
/// of the four has, or Spanish, Portuguese or Dutch.
/// </summary>
internal static class FunctionWords
{
    private const int FewestWords = 3;
    private const int EnoughToBeSure = 3;

    private static readonly string[] Languages = ["fr", "de", "it", "en"];

    private static readonly FrozenDictionary<string, int> LanguageOf = new[]
    {
        "le les des du et est une dans pour qui sur pas au aux par avec ne sa ses ce cette elle ils nous vous ont été "
            + "être mais où leur plus après selon qu son c j",
        "der die das und ist dem den ein eine einen einem einer nicht mit von zu zum zur auf für sich auch bei wird "
            + "werden hat haben sind wurde wurden nach aus über sein seine ihre er vom am dass sie weil wer kein",
        "il lo gli di che è della delle dei degli dell nel nella nelle nell dal dalla dall alla alle agli all sul "
            + "sulla non per sono anche più essere hanno stato stata questo questa dopo perché suo sua ed",
        "the of and to that for with his her she it its at by from are has have had been not this which were said will "
            + "would an as but they their who what is was be",
    }.SelectMany((list, index) => list.Split(' ').Select(word => KeyValuePair.Create(word, index)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The language whose small words are as frequent as in running text and clearly more than any other's. Sure is
    /// what nothing else needs to confirm.
    /// </summary>
    public static string? Find(string text, out bool isSure)
    {
        var words = 0;
        var hits = new int[Languages.Length];
        foreach (var word in EachWord(text))
        {
            words++;
            if (LanguageOf.TryGetValue(word, out var index))
                hits[index]++;
        }

        var most = hits.Max();
        var next = hits.OrderDescending().Skip(1).First();
        isSure = most >= EnoughToBeSure && most > next * 3;
        var isClear = words >= FewestWords && most * 12 >= words && most * 2 > next * 3;
        return isClear ? Languages[Array.IndexOf(hits, most)] : null;
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
}
