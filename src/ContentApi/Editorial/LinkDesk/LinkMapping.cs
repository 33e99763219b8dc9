using ContentApi.Platform.Http;
using Mapster;

namespace ContentApi.Editorial.LinkDesk;

/// <summary>From a link's row to what the link desk sees.</summary>
public sealed class LinkMapping : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<DeskLinkRow, DeskLink>()
        .Map(link => link.ArticleUrl, row => Mapping.Addresses.Article(row.ArticleLanguage, row.ArticleSlug))
        .Map(link => link.Href, row => row.State == CrossLinks.CrossLinkState.External ? row.Href : null);
}
