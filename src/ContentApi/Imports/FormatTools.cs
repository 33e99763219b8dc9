using ContentApi.Credits;
using ContentApi.Imports.ArticleText;
using ContentApi.Imports.Bulk.Lines;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Own;

namespace ContentApi.Imports;

/// <summary>What every reader of a format needs: the agencies that are known, and the newsroom's time zone.</summary>
public sealed class FormatTools(ArticleTextOptions options)
{
    internal OwnArticle Own { get; } = new(new LineReader(options, new LanguageDetector()));

    internal TimeZoneInfo TimeZone => options.TimeZone;

    internal ArticleParts NewParts(Uri? @base = null) => new(agencies, Guid.CreateVersion7) { Base = @base };

    private readonly KnownAgencies agencies = new(options.Agencies);
}
