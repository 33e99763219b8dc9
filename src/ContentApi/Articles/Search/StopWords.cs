using System.Collections.Frozen;
using ContentApi.Platform;

namespace ContentApi.Articles.Search;

/// <summary>
/// Small words that a query does not insist on. Words that also mean something stay: « été », « avions », « or », « son ».
/// A query of small words only looks for all of them.
/// </summary>
public static class StopWords
{
    // What an elision leaves, whatever the language of the article.
    private const string Elided = "l d j m t s c n qu jusqu lorsqu puisqu quoiqu ";

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new Dictionary<string, string>
    {
        ["fr"] = Elided + "le la les un une des du de à au aux et ou où en dans par pour sur sous avec sans chez vers entre ce cet cette "
            + "ces ça cela ceci sa ses leur leurs mon ma mes ton ta tes notre nos votre vos je tu il elle on nous vous ils elles "
            + "se me te y qui que quoi dont quel quelle quels quelles est sont a ont ai as ne pas plus si ni mais donc car "
            + "comme comment pourquoi quand jusque lors lorsque puisque ici là être avoir fait très aussi même",
        ["de"] = Elided + "der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei beim mit nach von vom zu "
            + "zum zur für über unter um durch gegen ohne bis ist sind war waren hat haben wird werden nicht auch als wie wer "
            + "was wo wann warum ich du er sie es wir ihr sich so dass daß aber wenn",
        ["it"] = Elided + "il lo la i gli le un uno una di a da in con su per tra fra e ed o del dello della dei degli delle al allo alla ai "
            + "agli alle dal dalla dai dalle nel nello nella nei negli nelle sul sullo sulla sui sulle dell dall nell sull all che chi cui è "
            + "sono ha hanno non più si ma se come quando dove perché anche questo questa",
        ["en"] = Elided + "the a an and of to in on at by for with from is are was were be been has have had it its this that these those "
            + "as not but if so than then there their his her he she they we you i do does did who what when where why how ll re ve",
        ["simple"] = "",
    }.ToFrozenDictionary(list => list.Key,
        list => list.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => new[] { word, Accents.Without(word) })
            .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The languages that have a stemmer, and <c>simple</c> for all others.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fr", "de", "it", "en", "simple"];

    /// <summary>
    /// The words that tell something in this language. An accent left out is forgiven (<c>a</c>), one that makes another
    /// word is not: « sûr » is not « sur ».
    /// </summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words, string language)
    {
        var small = ByLanguage[language];
        var telling = words.Where(word => !small.Contains(word.ToLowerInvariant())).ToList();
        return telling.Count > 0 ? telling : words;
    }
}
