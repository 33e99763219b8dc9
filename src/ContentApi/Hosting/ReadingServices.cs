using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Articles.Related;
using ContentApi.Articles.Search;
using ContentApi.Credits;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Database;
using ContentApi.Taxonomy;
using Dapper;

namespace ContentApi.Hosting;

/// <summary>Registers the rooms that read, and how their JSON columns are read.</summary>
public static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<ArticleRepository>()
        .AddSingleton<ArticlePages>()
        .AddSingleton<SearchRepository>()
        .AddSingleton<FacetRepository>()
        .AddSingleton<RelatedRepository>()
        .AddSingleton<CrossLinkRepository>()
        .AddSingleton<MediaRepository>()
        .AddSingleton<MediaPages>()
        .AddSingleton<CreditRepository>()
        .AddSingleton<TaxonomyRepository>();

    private const int Sections = 200;
    private const int Terms = 200;

    public static IServiceCollection AddColumns(this IServiceCollection services)
    {
        SqlMapper.AddTypeHandler(new JsonListColumn<Block>());
        SqlMapper.AddTypeHandler(new JsonColumn<IReadOnlyList<Author>>());
        SqlMapper.AddTypeHandler(new JsonListColumn<Tag>());
        SqlMapper.AddTypeHandler(new JsonListColumn<ArticleMedium>());
        SqlMapper.AddTypeHandler(new JsonColumn<IReadOnlyList<CrossLinkRow>>());
        SqlMapper.AddTypeHandler(new JsonColumn<IReadOnlyList<Correction>>());
        SqlMapper.AddTypeHandler(new JsonColumn<IReadOnlyList<Rendition>>());
        SqlMapper.AddTypeHandler(new JsonColumn<Signature>());
        SqlMapper.AddTypeHandler(new JsonColumn<Section>(Sections));
        SqlMapper.AddTypeHandler(new JsonColumn<ArticleSource>());
        SqlMapper.AddTypeHandler(new JsonColumn<ArticleRights>(Terms));
        SqlMapper.AddTypeHandler(new JsonColumn<Medium>());
        SqlMapper.AddTypeHandler(new JsonColumn<SearchMarks>());
        SqlMapper.AddTypeHandler(new TextList());
        return services;
    }
}
