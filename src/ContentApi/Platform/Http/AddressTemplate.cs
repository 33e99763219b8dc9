using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Slugs = ContentApi.Platform.Slug;

namespace ContentApi.Platform.Http;

/// <summary>
/// The form of articles' addresses, such as <c>https://example.org/{language}/{slug}</c>, by which one is read back. The
/// scheme, the case of the host, percent-encoding, a trailing slash, the fragment, and what else the query may carry
/// (<c>utm_source</c> and the like) do not matter.
/// </summary>
public sealed partial class AddressTemplate
{
    private const string Slug = "{slug}";
    private const string Language = "{language}";

    // What stands for the two while the template is read as an address: it may be in a host, and is changed by nothing.
    private const string SlugMark = "7q7slug7q7";
    private const string LanguageMark = "7q7language7q7";

    private readonly Regex place;
    private readonly Dictionary<string, Regex> query;

    private AddressTemplate(Uri marked, bool onAnyHost)
    {
        place = onAnyHost
            ? Pattern("", Path(marked), "^[^/]+(?:/.*)?")
            : Pattern(Host(marked), Path(marked), "^");
        query = QueryHelpers.ParseQuery(marked.Query).ToDictionary(
            parameter => parameter.Key, parameter => Pattern("", parameter.Value.ToString(), "^"));
    }

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It is none, or its addresses could not be read back: the message says why.</exception>
    public static AddressTemplate Parse(string template, bool onAnyHost = false)
    {
        var rest = template.Replace(Slug, "", StringComparison.Ordinal).Replace(Language, "", StringComparison.Ordinal);
        if (rest.AsSpan().IndexOfAny('{', '}') >= 0 || Count(template, Slug) != 1 || Count(template, Language) > 1)
            throw new FormatException(
                $"'{template}' has to contain {Slug} once, may contain {Language} once, and no other braces.");
        if (TooNear.IsMatch(template))
            throw new FormatException(
                $"In '{template}', {Slug} and {Language} have to stand apart, such as by '/': where one ends could not be told.");
        var marked = template.Replace(Slug, SlugMark, StringComparison.Ordinal)
            .Replace(Language, LanguageMark, StringComparison.Ordinal);
        if (!WebAddress.TryRead(marked, out var address) || address.UserInfo.Length > 0)
            throw new FormatException($"'{template}' is no absolute http or https address.");
        if (address.Fragment.Contains("7q7", StringComparison.Ordinal))
            throw new FormatException(
                $"In '{template}', {Slug} and {Language} have to be in host, path or query: servers never see the fragment.");
        return new AddressTemplate(address, onAnyHost);
    }

    /// <summary>What the address names; null where it has another form.</summary>
    public ArticleAddress? Read(Uri address)
    {
        if (place.Match(Host(address) + Path(address)) is not { Success: true } match) return null;
        List<Match> matches = [match];
        var given = query.Count > 0 ? QueryHelpers.ParseQuery(address.Query) : [];
        foreach (var (name, pattern) in query)
            if (given.TryGetValue(name, out var value))
                matches.Add(pattern.Match(value.ToString()));
            else if (!pattern.GetGroupNames().Contains("language"))
                return null; // without the language, the slug has to tell the article
        var (slug, language) = (Group(matches, "slug"), Group(matches, "language"));
        return matches.TrueForAll(part => part.Success) && slug is not null && Slugs.IsValid(slug)
            ? new ArticleAddress(slug, language is null ? null : LanguageTag.Normalise(language))
            : null;
    }

    private static string? Group(List<Match> matches, string name) =>
        matches.Select(match => match.Groups[name]).FirstOrDefault(group => group.Success)?.Value;

    private static string Host(Uri address) =>
        address.IdnHost.ToLowerInvariant() + (address.Port is 80 or 443 ? "" : $":{address.Port}");

    private static string Path(Uri address) =>
        Uri.UnescapeDataString(address.AbsolutePath).Normalize(NormalizationForm.FormC).TrimEnd('/');

    private static Regex Pattern(string host, string path, string start) => new(
        start + Regex.Escape(host + path)
            .Replace(LanguageMark, $"(?<language>{LanguageTag.Pattern[1..^1]})", StringComparison.Ordinal)
            .Replace(SlugMark, $"(?<slug>{Slugs.Pattern[1..^1]})", StringComparison.Ordinal) + @"\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex(@"\{(slug|language)\}[A-Za-z0-9-]*\{(slug|language)\}")]
    private static partial Regex TooNear { get; }
}
