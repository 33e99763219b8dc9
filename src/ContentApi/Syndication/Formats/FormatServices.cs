using ContentApi.Articles;
using ContentApi.Platform.Http;
using ContentApi.Syndication.Formats.NewsMlG2;
using ContentApi.Syndication.Formats.Ninjs;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Syndication.Formats;

/// <summary>Registers the formats and gives them to the endpoints that answer with an article.</summary>
public static class FormatServices
{
    public static IServiceCollection AddFormats(this IServiceCollection services) => services
        .AddSingleton<IArticleFormat, JsonLdFormat>()
        .AddSingleton<IArticleFormat, TextFormat>()
        .AddSingleton<IArticleFormat, MarkdownFormat>()
        .AddSingleton<IArticleFormat, ArticleTextFormat>()
        .AddSingleton<IArticleFormat, NinjsFormat>()
        .AddSingleton<IArticleFormat, NewsMlG2Format>();

    /// <summary>Endpoints of this group whose answer is one article give it in every format.</summary>
    public static RouteGroupBuilder OffersFormats(this RouteGroupBuilder group)
    {
        var services = ((IEndpointRouteBuilder)group).ServiceProvider;
        var formats = new Representations([.. services.GetServices<IArticleFormat>()]);
        // At last, when it is known what each endpoint answers.
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.Type == typeof(Article)))
                endpoint.Metadata.Add(formats);
        });
        return group;
    }
}
