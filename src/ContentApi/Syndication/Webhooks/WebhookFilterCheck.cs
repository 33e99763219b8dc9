using ContentApi.Platform;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Judges the values of a webhook's filter.</summary>
public static class WebhookFilterCheck
{
    private const int LongestName = 200;

    public static IEnumerable<InputError> Faults(WebhookFilter filter) =>
    [
        .. Faults("section", filter.Section, Slug.IsValid, "Sections are named by slug: lower-case letters a to z, digits and single hyphens."),
        .. Faults("tag", filter.Tag, Slug.IsValid, "Tags are named by slug: lower-case letters a to z, digits and single hyphens."),
        .. Faults("language", filter.Language, language => LanguageTag.Normalise(language) is not null, "Give BCP 47 tags such as 'fr' or 'fr-CH'."),
        .. Faults("agency", filter.Agency, agency => agency.Any(char.IsLetterOrDigit) && agency.Length <= LongestName,
            $"Give an agency's name or slug, of at most {LongestName} characters."),
    ];

    private static IEnumerable<InputError> Faults(string list, IReadOnlyList<string> values, Func<string, bool> isValid, string hint) =>
        values.Select((value, index) => (value, index)).Where(item => !isValid(item.value)).Select(item =>
            JsonInput.Error($"/filter/{list}/{item.index}", "malformed", $"'{item.value}' is no value of '{list}'.", hint));
}
