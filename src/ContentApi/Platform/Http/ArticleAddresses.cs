using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Http;

/// <summary>Knows our own addresses of articles: those of the site, and this API's by slug.</summary>
public sealed class ArticleAddresses(IOptions<SiteOptions> site)
{
    /// <summary>An article's address within this API.</summary>
    public const string BySlug = "/v1/articles/by-slug/{slug}?language={language}";

    private readonly AddressTemplate[] ours = [.. Templates(site.Value)];

    /// <summary>What the address names; null where it is none of ours.</summary>
    public ArticleAddress? Read(Uri address) =>
        ours.Select(template => template.Read(address)).FirstOrDefault(found => found is not null);

    private static IEnumerable<AddressTemplate> Templates(SiteOptions site)
    {
        if (site.ArticleUrl is { } template) yield return AddressTemplate.Parse(template);
        // Where this API's own address is not configured, any host may be it.
        yield return site.ApiUrl is { } api
            ? AddressTemplate.Parse(api.TrimEnd('/') + BySlug)
            : AddressTemplate.Parse("http://localhost" + BySlug, onAnyHost: true);
    }
}
