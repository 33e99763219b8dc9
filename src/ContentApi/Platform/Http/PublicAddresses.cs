using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Http;

/// <summary>Makes the absolute addresses that answers carry.</summary>
/// <param name="Origin">Scheme and authority of this API, such as <c>https://api.example.org</c>.</param>
/// <param name="ArticleTemplate">The public address of articles, with <c>{language}</c> and <c>{slug}</c>.</param>
public sealed record PublicAddresses(string Origin, string? ArticleTemplate)
{
    /// <summary>As configured, else by the host to which the request was sent.</summary>
    public static PublicAddresses Of(HttpContext context)
    {
        var site = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        var origin = site.ApiUrl?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
        return new PublicAddresses(origin, site.ArticleUrl);
    }

    /// <summary>A path of this API in full; an address that is absolute stays as it is.</summary>
    public string Absolute(string pathOrUrl) => pathOrUrl.StartsWith('/') ? Origin + pathOrUrl : pathOrUrl;

    /// <summary>The public address of an article, or its address by slug where no site was configured.</summary>
    public string Article(string language, string slug) => (ArticleTemplate ?? Origin + ArticleAddresses.BySlug)
        .Replace("{language}", language, StringComparison.Ordinal).Replace("{slug}", slug, StringComparison.Ordinal);

    /// <summary>Where the newsroom's pages begin: the host of its articles, or this API where no site was configured.</summary>
    public string Home(string language) =>
        ArticleTemplate is null ? Origin + "/" : new Uri(Article(language, "x")).GetLeftPart(UriPartial.Authority) + "/";
}
