using ContentApi.Partners;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.Sitemaps;

/// <summary>What search engines read.</summary>
public static class SitemapEndpoints
{
    public static IServiceCollection AddSitemaps(this IServiceCollection services) => services.AddSingleton<SitemapRepository>();

    public static void MapSitemaps(this IEndpointRouteBuilder routes) =>
        routes.MapReads("/sitemaps/news.xml", Show).WithName("getNewsSitemap").WithTags("Feeds")
            .Produces<string>(StatusCodes.Status200OK, NewsSitemap.MediaType);

    /// <summary>Gets the articles that were first published within 48 hours, as a sitemap for Google News.</summary>
    /// <remarks>The newest first, at most 1,000, with the pictures whose files the caller may have.</remarks>
    private static async Task<SentAnswer> Show(SitemapRepository sitemaps, IOptions<SiteOptions> site, HttpContext context)
    {
        var rows = await sitemaps.NewsAsync(RightsClass.Of(context), context.RequestAborted);
        var sitemap = new NewsSitemap(rows, site.Value, PublicAddresses.Of(context));
        return new SentAnswer(sitemap, NewsSitemap.MediaType, sitemap.Write());
    }
}
