using ContentApi.Credits;

namespace ContentApi.Imports.ArticleText;

/// <summary>What the reader must be told about the newsroom.</summary>
public sealed record ArticleTextOptions
{
    /// <summary>Agencies that are known by name, each in the spelling in which it is shown.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = KnownAgencies.Usual;

    /// <summary>Where the times of status lines are meant.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");
}
