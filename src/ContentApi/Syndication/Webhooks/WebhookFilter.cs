using System.ComponentModel.DataAnnotations;
using ContentApi.Platform;

namespace ContentApi.Syndication.Webhooks;

/// <summary>
/// Which articles events are about: those that have any of the values of each list that is not empty, or had before the
/// change. The values are those of the list of articles' filters.
/// </summary>
public sealed record WebhookFilter
{
    private const int Most = 100;

    /// <summary>Sections, by slug.</summary>
    [MaxLength(Most)]
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>Tags, by slug.</summary>
    [MaxLength(Most)]
    public IReadOnlyList<string> Tag { get; init; } = [];

    /// <summary>Languages; `fr` also means `fr-CH`.</summary>
    /// <example>["fr"]</example>
    [MaxLength(Most)]
    public IReadOnlyList<string> Language { get; init; } = [];

    /// <summary>Agencies that a medium's credit or the signature names. Case, accents and punctuation do not matter.</summary>
    [MaxLength(Most)]
    public IReadOnlyList<string> Agency { get; init; } = [];

    /// <summary>The same in the usual spelling of languages, each value once.</summary>
    public WebhookFilter Tidy() => new()
    {
        Section = [.. Section.Distinct()],
        Tag = [.. Tag.Distinct()],
        Language = [.. Language.Select(language => LanguageTag.Normalise(language) ?? language).Distinct()],
        Agency = [.. Agency.Select(agency => agency.Trim()).Distinct()],
    };
}
