using ContentApi.Articles;
using ContentApi.Credits;

namespace ContentApi.Imports.ArticleText;

/// <summary>
/// A line that says who wrote the article: <c>afp/ta</c>, <c>Jean Dupont avec les agences</c>. Where it names an agency,
/// or <c>agences</c>, it is a signature wherever it closes a text; names alone could be anything.
/// </summary>
internal sealed record SignatureLine(Signature Signature, IReadOnlyList<Author> Authors, bool NamesAgency)
{
    private const int Longest = 200;

    public static SignatureLine? Read(string line, KnownAgencies agencies)
    {
        if (line.Length > Longest)
            return null;
        var parts = SignatureParts.Of(line);
        var (known, initials, authors, isGeneric, hasStranger) = (new List<string>(), new List<string>(), new List<Author>(), false, false);
        foreach (var (words, index) in parts.Names.Select((words, index) => (words, index)))
        {
            var name = string.Join(' ', words);
            if (AgenciesIn(name, agencies) is { Count: > 0 } named)
                known.AddRange(named);
            else if (SignatureParts.IsAgenciesAtLarge(name))
                isGeneric = true;
            else if (IsInitials(name, index, parts))
                initials.Add(name);
            else if (PersonName.IsFullName(words))
                authors.Add(new() { Name = name, Role = null, Url = null });
            else if (parts.HasSlash && words is [var word] && PersonName.IsCapitalised(word))
                hasStranger = true;
            else
                return null;
        }

        var namesAgency = known.Count > 0 || isGeneric;
        // A single lower-case letter, or two capitalised words with a slash, are too little to be sure.
        if (!namesAgency && (initials.Count == 0 && (authors.Count == 0 || hasStranger) || initials is [{ Length: 1 }] && authors.Count == 0))
            return null;
        var signature = new Signature { Raw = line, Agencies = [.. known.Distinct()], Initials = initials };
        return new(signature, authors, namesAgency);
    }

    private static IReadOnlyList<string> AgenciesIn(string name, KnownAgencies agencies)
    {
        if (agencies.Canonical(name) is { } whole)
            return [whole];
        var partners = name.Split('-').Select(agencies.Canonical).ToList();
        return partners.Count > 1 && partners.All(partner => partner is not null) ? [.. partners.OfType<string>()] : [];
    }

    // "AFP/TA": capitals are initials only behind a slash, where a desk signs what came from elsewhere.
    private static bool IsInitials(string name, int index, SignatureParts parts) =>
        name.All(char.IsLetter)
        && (name.Length <= 5 && name.All(char.IsLower)
            || parts.HasSlash && index > 0 && name.Length <= 3 && name.All(char.IsUpper));
}
