namespace ContentApi.Tests.Imports.ArticleText;

/// <summary>Texts of shuffled forms and odd signs, the same for the same seed.</summary>
internal sealed class TextGenerator(int seed)
{
    private static readonly string[] Tokens =
    [
        "le", "la", "Genève", "Jean", "Dupont", "conseil", "vote", "2017", "18:30", "https://example.org/a", "Lire",
        "aussi", "Ecouter", ":", "\u00A0:", ">>", "»", "→", "[", "]", "[...]", "[…]", "[sic]", "[ndlr: non]", "[1]",
        "[Reuters]", "[Keystone - Jo Doe]", "[afp]", "(ats)", "-", "–", "***", "«\u00A0oui\u00A0»", "\"non\"", "l'été",
        "e\u0301te\u0301", "😀", "東京", "العربية", "ﬁn", "ß", "afp/ta", "agences", "ta", "et", "<b>", "&amp;", "Publié",
        "le 14 novembre", "fin.", "fin !", "fin ?", "fin…", "a\u00ADb", "x\u202Fy", "\u200Bz",
    ];

    private static readonly string[] Lines =
    [
        "Une vue du lac. [Reuters - Jo Doe]", "Une vue du lac, de loin. - [Reuters - Jo Doe]", "Autre vue. [DR]",
        "[Keystone]", "- [Keystone]", "Vue - [Keystone/EPA - A. Muster]", ">> Lire aussi\u00A0: Un autre titre",
        ">> Ecouter l'interview de Jo Doe : Un autre titre", ">> Voir le film", ">> Partager", "» Rien",
        "Lire aussi : Encore un", "Lesen Sie auch: Ein Titel", "Un intertitre", "Et après ?", "***", "---", "afp/ta",
        "Jean Dupont",
        "ats/Reuters/jv", "Jean Dupont avec les agences", "Un paragraphe qui dit une chose entière.",
        "Un autre paragraphe, plus long, avec des virgules.",
    ];

    private static readonly string[] Labels =
        ["Publié", "Publié le 14 novembre 2017 à 09:41", "Modifié le 15.11.2017 10:12", "Veröffentlicht", "Mis à jour"];

    private static readonly string[] Ends = ["\n", "\r\n", "\r", "\u2028"];

    private static readonly string[] Blanks = ["", " ", "\t", "\u00A0", "\u202F"];

    private readonly Random random = new(seed);

    public (string Text, IReadOnlyCollection<string> Labels) Next()
    {
        var lines = new List<string>();
        AddLabels(lines);
        lines.Add($"Titre {seed}");
        for (var count = random.Next(25); count > 0; count--)
        {
            for (var blanks = random.Next(3); blanks > 0; blanks--)
                lines.Add(Any(Blanks));
            lines.Add(random.Next(3) == 0 ? Shuffled() : Any(Lines));
        }

        lines.Add("");
        AddLabels(lines);
        return (string.Join(Any(Ends), lines), Labels);
    }

    private void AddLabels(List<string> lines)
    {
        for (var count = random.Next(3); count > 0; count--)
            lines.Add(Any(Labels));
    }

    // Never a status line by chance: those are no content, and the test would look for their words.
    private string Shuffled() =>
        string.Join(Any(" ", "\u00A0", ""), Enumerable.Range(0, random.Next(9)).Select(_ => Any(Tokens)).Append("x"));

    private string Any(params string[] choices) => choices[random.Next(choices.Length)];
}
