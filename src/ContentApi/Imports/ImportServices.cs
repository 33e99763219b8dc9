using ContentApi.Credits;
using ContentApi.CrossLinks;
using ContentApi.Editorial;
using ContentApi.Imports.ArticleText;
using ContentApi.Imports.Files;
using ContentApi.Imports.Samples;
using ContentApi.Media;
using ContentApi.Platform.Database;
using ContentApi.Taxonomy;
using Dapper;
using Microsoft.Extensions.Options;

namespace ContentApi.Imports;

/// <summary>Registers imports, and the rooms that they write to.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        SqlMapper.AddTypeHandler(new JsonColumn<ArticleContent>());
        services.AddOptions<ImportOptions>().BindConfiguration("Import");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ImportOptions>>().Value.ToReaderOptions());
        return services
            .AddSingleton<ArticleTextReader>()
            .AddSingleton<LanguageDetector>()
            .AddSingleton<ImportReader>()
            .AddSingleton<ImportPipeline>()
            .AddSingleton<ImportComposer>()
            .AddSingleton<ImportMedia>()
            .AddSingleton<FileImport>()
            .AddSingleton<SampleArticles>()
            .AddSingleton<SampleFronts>()
            .AddSingleton<ArticleStore>()
            .AddSingleton<Slugs>()
            .AddSingleton<Publisher>()
            .AddSingleton<LinkAims>()
            .AddSingleton<Adoption>()
            .AddSingleton<MediumStore>()
            .AddSingleton<CreditHolders>()
            .AddSingleton<TaxonomyStore>();
    }
}
