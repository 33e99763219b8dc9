using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;

namespace ContentApi.Partners.Terms;

/// <summary>Finds what terms name and what is not there: a slip would take from a partner what it is to have.</summary>
public sealed class EntitlementCheck
{
    private const string UnknownSections = "select x from unnest(@named) x where not exists (select from section s where s.slug = x)";
    private const string UnknownTags = "select x from unnest(@named) x where not exists (select from tag t where t.slug = x)";

    private const string UnknownAgencies =
        """
        select x from unnest(@named) x
        where not exists (select from credit_holder h where h.kind = 'agency' and (h.slug = x or plain_key(h.name) = plain_key(x)))
            and not exists (select from publication_agency a where a.key = plain_key(x))
        """;

    private const string Agencies = "(select slug from credit_holder where kind = 'agency') known";

    /// <summary>A fault for each name, with its place.</summary>
    public async Task<List<InputError>> JudgeAsync(WriteTransaction write, PartnerInput input)
    {
        var errors = new List<InputError>();
        var (terms, territory) = (input.Entitlements, input.Territory);
        if (Slug.Key(input.Name).Length == 0)
            errors.Add(JsonInput.Error("/name", "malformed", "The name has neither a letter nor a digit.", "Give one by which it is called."));
        if (territory is not null && !Territories.IsKnown(territory))
            errors.Add(JsonInput.Error("/territory", "unknownTerritory", $"'{territory}' is no territory.",
                Territories.IsKnown(territory.Trim().ToUpperInvariant()) ? $"Write '{territory.Trim().ToUpperInvariant()}'."
                    : "Give a code of ISO 3166-1 alpha-2, such as 'CH'."));
        await FindAsync(write, errors, "sections", "section", terms.Sections, UnknownSections, "section");
        await FindAsync(write, errors, "tags", "tag", terms.Tags, UnknownTags, "tag");
        await FindAsync(write, errors, "agencies", "agency", terms.Agencies, UnknownAgencies, Agencies);
        for (var index = 0; index < terms.Languages.Count; index++)
            if (LanguageTag.Normalise(terms.Languages[index]) is null)
                errors.Add(JsonInput.Error($"/entitlements/languages/{index}", "malformed",
                    $"'{terms.Languages[index]}' is not a language tag.", "Give a BCP 47 tag such as 'fr' or 'fr-CH'."));
        return errors;
    }

    private static async Task FindAsync(
        WriteTransaction write, List<InputError> errors, string member, string what, IReadOnlyList<string> named, string unknown, string known)
    {
        if (named.Count == 0) return;
        var missing = (await write.QueryAsync<string>(unknown, new { named = named.ToArray() })).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < named.Count; index++)
        {
            if (!missing.Contains(named[index])) continue;
            var near = NearMiss.Find(named[index], await write.QueryAsync<string>(
                $"select slug from {known} where length(slug) between @length - 1 and @length + 1 order by slug limit 10000",
                new { named[index].Length }));
            // Contracts come before content: an agency that nothing names yet is refused where it looks like a slip.
            if (what == "agency" && near is null && Slug.Key(named[index]).Length > 0) continue;
            errors.Add(JsonInput.Error($"/entitlements/{member}/{index}", $"unknown{char.ToUpperInvariant(what[0])}{what[1..]}",
                $"There is no {what} '{named[index]}'.", near is not null ? $"Did you mean '{near}'?"
                    : what == "agency" ? "Give a name with a letter or a digit." : $"Take one of '/v1/{member}', or make it with 'PUT /v1/{member}/{{slug}}'."));
        }
    }
}
