using ContentApi.Articles;
using ContentApi.Credits;

namespace ContentApi.Imports.ArticleText;

/// <summary>A line that says who wrote the article: <c>afp/ta</c>, <c>Jean Dupont avec les agences</c>.</summary>
internal sealed class SignatureLine
{
    private const int Longest = 200;

    private readonly List<string> known = [];
    private readonly List<string> initials = [];
    private readonly List<Author> authors = [];
    private bool namesAgenciesAtLarge;
    private bool namesStranger;

    private SignatureLine(string line) => Raw = line;

    public string Raw { get; }

    public Signature Signature => new() { Raw = Raw, Agencies = [.. known.Distinct()], Initials = initials };

    public IReadOnlyList<Author> Authors => authors;

    /// <summary>With an agency the line is a signature for certain; names and initials could be anything.</summary>
    public bool NamesAgency => known.Count > 0 || namesAgenciesAtLarge;

    /// <summary>The line's meaning, or null where one word of it is neither agency, initials nor name.</summary>
    public static SignatureLine? Read(string line, KnownAgencies agencies)
    {
        if (line.Length > Longest)
            return null;
        var parts = SignatureParts.Of(line);
        var signature = new SignatureLine(line);
        for (var index = 0; index < parts.Names.Count; index++)
        {
            if (!signature.Take(parts.Names[index], index, parts.HasSlash, agencies))
                return null;
        }

        return signature.IsEnough ? signature : null;
    }

    // A single letter, or capitalised words with a slash ("Paris/Londres"), are too little without an agency.
    private bool IsEnough => NamesAgency
        || (authors.Count > 0 && !namesStranger)
        || initials.Count > 1
        || initials is [{ Length: > 1 }];

    private bool Take(IReadOnlyList<string> words, int index, bool hasSlash, KnownAgencies agencies)
    {
        var name = string.Join(' ', words);
        if (AgenciesIn(name, agencies) is { Count: > 0 } named)
            known.AddRange(named);
        else if (SignatureParts.IsAgenciesAtLarge(name))
            namesAgenciesAtLarge = true;
        else if (IsInitials(name, hasSlash && index > 0))
            initials.Add(name);
        else if (PersonName.IsFullName(words))
            authors.Add(new() { Name = name, Role = null, Url = null });
        else if (hasSlash && words is [var word] && PersonName.IsCapitalised(word))
            namesStranger = true;
        else
            return false;
        return true;
    }

    private static IReadOnlyList<string> AgenciesIn(string name, KnownAgencies agencies)
    {
        if (agencies.Canonical(name) is { } whole)
            return [whole];
        var partners = name.Split('-').Select(agencies.Canonical).ToList();
        return partners.Contains(null) ? [] : [.. partners.OfType<string>()];
    }

    // "AFP/TA": capitals are initials only behind a slash, where a desk signs what came from elsewhere.
    private static bool IsInitials(string name, bool isBehindSlash) => name.All(char.IsLetter)
        && ((name.Length <= 5 && name.All(char.IsLower))
            || (isBehindSlash && name.Length <= 3 && name.All(char.IsUpper)));
}
