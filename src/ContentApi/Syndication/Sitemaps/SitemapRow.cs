using ContentApi.Media;
using Dapper;

namespace ContentApi.Syndication.Sitemaps;

/// <summary>An article that is news.</summary>
/// <param name="SecondsLeft">How long it stays news.</param>
[method: ExplicitConstructor]
public sealed record SitemapRow(
    Guid Id, string Language, string Slug, string Headline, DateTimeOffset FirstPublishedAt, DateTimeOffset UpdatedAt,
    IReadOnlyList<ArticleMedium> Media, double SecondsLeft);
