using System.Text.RegularExpressions;
using ContentApi.Media;

namespace ContentApi.Credits;

/// <summary>Reads whom a credit names: <c>Agency - Creator</c>, one of the two alone, or nobody (<c>DR</c>).</summary>
public sealed partial class CreditParser(KnownAgencies agencies)
{
    // "droits réservés", "libre de droits", "zur Verfügung gestellt": said where the owner is not.
    private static readonly HashSet<string> NobodysNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "DR", "LDD", "zVg", "droits réservés", "droits reserves", "tous droits réservés", "tous droits reserves",
        "libre de droits", "zur Verfügung gestellt", "alle Rechte vorbehalten", "tutti i diritti riservati",
        "all rights reserved",
    };

    public Credit Parse(string raw)
    {
        var (before, after) = SplitAtDash(raw);
        return CreditLine.Compose(raw, Agency(Name(before)), Name(after));
    }

    /// <summary>Whether the credit says that there is a right, and not whose.</summary>
    public static bool NamesNobody(string raw) => Name(raw) is null;

    private static (string Before, string After) SplitAtDash(string raw)
    {
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] is '-' or '–' or '—' && IsSpaceOrEdge(raw, at - 1) && IsSpaceOrEdge(raw, at + 1))
                return (raw[..at], raw[(at + 1)..]);
        }

        return (raw, "");
    }

    private static bool IsSpaceOrEdge(string raw, int at) =>
        at < 0 || at == raw.Length || char.IsWhiteSpace(raw[at]);

    private static string? Name(string part)
    {
        var name = part[Preamble.Match(part).Length..].Trim();
        return !name.Any(char.IsLetterOrDigit) || NobodysNames.Contains(WithoutStops(name)) ? null : name;
    }

    private static string WithoutStops(string name) => Composed.Of(name.Replace(". ", "").Replace(".", ""));

    private string? Agency(string? name)
    {
        if (name is null)
            return null;
        if (agencies.Canonical(name) is { } known)
            return known;
        var partners = name.Split('/', StringSplitOptions.TrimEntries);
        return partners.Length > 1 && partners.All(partner => partner.Length > 0)
            ? string.Join('/', partners.Select(partner => agencies.Canonical(partner) ?? partner))
            : name;
    }

    [GeneratedRegex(
        @"\A(?:\s|(?:©|\(c\)|copyright\b)(?:\s*(?:19|20)\d\d\b)?"
        + @"|(?:photos?|fotos?|images?|bild|cr[eé]dits?)(?:\s+by\b|\s*:))*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Preamble { get; }
}
