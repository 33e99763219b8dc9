using System.Collections.Frozen;
using ContentApi.CrossLinks;

namespace ContentApi.Imports.ArticleText;

/// <summary>The words with which a cross-link begins, in plain letters.</summary>
internal static class CrossLinkWords
{
    private static readonly FrozenDictionary<string, CrossLinkKind> Kinds = new Dictionary<CrossLinkKind, string>
    {
        [CrossLinkKind.Read] = "lire relire lisez relisez notre lesen mehr leggi leggere read more",
        [CrossLinkKind.Listen] = "ecouter reecouter ecoutez horen hoeren anhoren ascolta ascoltare listen",
        [CrossLinkKind.Watch] = "voir revoir voyez regarder regardez sehen ansehen schauen anschauen "
            + "guarda guardare vedi vedere watch see",
    }.SelectMany(kind => kind.Value.Split(' ').Select(word => KeyValuePair.Create(word, kind.Key)))
        .ToFrozenDictionary();

    /// <summary>"Lire aussi", "Mehr auch": what belongs to the label though no colon says so.</summary>
    private static readonly FrozenSet<string> Also =
        FrozenSet.ToFrozenSet(["aussi", "egalement", "encore", "auch", "anche", "also", "too", "more"]);

    /// <summary>What is a cross-link even without a chevron, when a colon follows.</summary>
    private static readonly FrozenSet<string> Phrases = FrozenSet.ToFrozenSet(
        ["lire aussi", "a lire aussi", "lire egalement", "lesen sie auch", "leggi anche", "read also"]);

    public static CrossLinkKind? KindOf(string plainWord) => Kinds.TryGetValue(plainWord, out var kind) ? kind : null;

    public static bool IsAlso(string plainWord) => Also.Contains(plainWord);

    public static bool IsPhrase(string plainLabel) => Phrases.Contains(plainLabel);
}
