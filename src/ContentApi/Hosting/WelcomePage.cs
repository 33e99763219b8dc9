using ContentApi.Platform.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Hosting;

/// <summary>The page at the root: what this is, and where everything is.</summary>
public static class WelcomePage
{
    public static void MapWelcome(this IEndpointRouteBuilder routes) =>
        routes.MapReads("/", Show).ExcludeFromDescription();

    private static ContentHttpResult Show() => HtmlPage.Show("A content API for newsrooms",
        """
        <p>Articles in blocks, pictures with their credits, “Lire aussi” links that heal by themselves – as JSON, under
        a contract that holds.</p>
        <p><a class="button" href="/swagger">Explore it in Swagger UI</a> <a href="/openapi/v1.json">OpenAPI document</a></p>
        <h2>Read</h2>
        <ul>
          <li><a href="/v1/articles?limit=5">/v1/articles</a> – the newest articles, by section, tag and language</li>
          <li><a href="/v1/media?limit=5">/v1/media</a> – pictures with credits and rights</li>
          <li><a href="/v1/credits">/v1/credits</a> – agencies and photographers, as they are credited</li>
          <li><a href="/feeds/articles.rss">RSS</a>, <a href="/feeds/articles.atom">Atom</a> and <a href="/feeds/articles.json">JSON Feed</a>
            – the same articles for feed readers, under the same filters</li>
          <li><a href="/v1/sections">/v1/sections</a> and <a href="/v1/tags">/v1/tags</a> – the taxonomy, with counts</li>
        </ul>
        <h2>Run</h2>
        <ul>
          <li><a href="/health/live">/health/live</a> and <a href="/health/ready">/health/ready</a></li>
          <li><a href="/problems">/problems</a> – every kind of error, and the way out of it</li>
        </ul>
        """,
        """
        <link rel="alternate" type="application/rss+xml" title="RSS" href="/feeds/articles.rss">
          <link rel="alternate" type="application/atom+xml" title="Atom" href="/feeds/articles.atom">
          <link rel="alternate" type="application/feed+json" title="JSON Feed" href="/feeds/articles.json">
        """);
}
