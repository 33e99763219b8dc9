using ContentApi.Platform.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Hosting;

/// <summary>Tells search engines where the news are listed.</summary>
public static class Robots
{
    public static void MapRobots(this IEndpointRouteBuilder routes) => routes.MapReads("/robots.txt", Show).ExcludeFromDescription();

    private static ContentHttpResult Show(HttpContext context) => TypedResults.Content(
        $"User-agent: *\nAllow: /\nSitemap: {PublicAddresses.Of(context).Absolute("/sitemaps/news.xml")}\n", "text/plain; charset=utf-8");
}
