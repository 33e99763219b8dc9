using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using Mapster;

namespace ContentApi.Articles;

/// <summary>From rows to what callers see.</summary>
public sealed class ArticleMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<ArticleSummaryRow, ArticleSummary>()
            .Map(article => article.Url, row => Mapping.Addresses.Article(row.Language, row.Slug))
            .Map(article => article.Media, row => row.Media.Complete(Mapping.Addresses))
            .Map(article => article.Body, row => row.Body == null ? null : WithPresentCredits(row.Body, row.BodyMedia!))
            .Map(article => article.CrossLinks, row => row.CrossLinks == null ? null : Links(row.CrossLinks))
            .Map(article => article.Highlights, row => row.Marks == null ? null : row.Marks.Highlight(row.Headline, row.Lead));
        config.NewConfig<ArticleRow, Article>()
            .Map(article => article.Url, row => Mapping.Addresses.Article(row.Language, row.Slug))
            .Map(article => article.Body, row => WithPresentCredits(row.Body, row.Media))
            .Map(article => article.Media, row => row.Media.Complete(Mapping.Addresses))
            .Map(article => article.CrossLinks, row => Links(row.CrossLinks));
    }

    private static List<CrossLink> Links(IReadOnlyList<CrossLinkRow> rows) =>
        rows.Select(link => link.To<CrossLink>(Mapping.Addresses)).ToList();

    /// <summary>A medium's caption and credit are the medium's own: what the text shows is what they are now.</summary>
    private static IReadOnlyList<Block> WithPresentCredits(IReadOnlyList<Block> body, IReadOnlyList<ArticleMedium> media) =>
        body is JsonList<Block> stored && !stored.Mentions("\"mediaId\"")
            ? body
            : body.Select(block => block is MediaBlock place && media.FirstOrDefault(m => m.Id == place.MediaId) is { } medium
                ? place with { Caption = medium.Caption, Credit = medium.Credit }
                : block).ToList();
}
