using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ContentApi.Imports.ArticleText;

/// <summary>A signature line cut into the names that it joins, each as its words.</summary>
internal sealed partial record SignatureParts(IReadOnlyList<IReadOnlyList<string>> Names, bool HasSlash)
{
    private const string Marks = "/,;&+()";

    private static readonly FrozenSet<string> Joiners =
        FrozenSet.ToFrozenSet(["et", "und", "e", "and", "avec", "mit", "con", "with"]);

    /// <summary>Agencies, or a desk, without saying which.</summary>
    private static readonly FrozenSet<string> AtLarge = FrozenSet.ToFrozenSet(
    [
        "agences", "les agences", "agences de presse", "agenturen", "den agenturen", "agenzie", "le agenzie",
        "agencies", "the agencies", "news agencies", "redaction", "la redaction", "redaktion", "redazione",
        "la redazione",
    ]);

    public static bool IsAgenciesAtLarge(string name) => AtLarge.Contains(PlainLetters.Of(name));

    public static SignatureParts Of(string line)
    {
        var words = new List<string>();
        var names = new List<IReadOnlyList<string>> { words };
        foreach (var word in Spaced(line[Preamble.Match(line).Length..]).Split(' '))
        {
            if (IsBetweenNames(word))
                names.Add(words = []);
            else
                words.Add(word);
        }

        return new([.. names.Where(name => name.Count > 0)], line.Contains('/'));
    }

    private static bool IsBetweenNames(string word) =>
        Joiners.Contains(word) || (word is [var mark] && Marks.Contains(mark));

    private static string Spaced(string text) =>
        Spaces.Fold(string.Concat(text.Select(sign => Marks.Contains(sign) ? $" {sign} " : $"{sign}")));

    [GeneratedRegex(
        @"\A\(?(?:(?:propos\s+)?recueillis?\s+par|texte?s?(?:\s+et\s+photos?)?\s*:|testo\s*:|par|von|di|by)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preamble { get; }
}
