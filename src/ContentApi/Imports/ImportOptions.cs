using ContentApi.Credits;
using ContentApi.Imports.ArticleText;

namespace ContentApi.Imports;

/// <summary>How texts are understood (<c>Import__…</c>).</summary>
public sealed class ImportOptions
{
    public const string DefaultTimeZone = "Europe/Zurich";

    /// <summary>The time zone of dates in texts, by its IANA name.</summary>
    public string TimeZone { get; set; } = DefaultTimeZone;

    /// <summary>Agencies that signatures and credits may name, besides those that are known anyway; spelt as they are to appear.</summary>
    public IList<string> Agencies { get; set; } = [];

    public ArticleTextOptions ToReaderOptions() => new()
    {
        Agencies = [.. KnownAgencies.Usual, .. Agencies],
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
    };
}
