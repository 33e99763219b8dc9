using ContentApi.Credits;
using ContentApi.CrossLinks;
using ContentApi.Imports.ArticleText;
using ContentApi.Imports.Files;
using ContentApi.Imports.Samples;
using ContentApi.Media;
using ContentApi.Taxonomy;
using Microsoft.Extensions.Options;

namespace ContentApi.Imports;

/// <summary>Registers imports, and the rooms that they write to.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration("Import");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ImportOptions>>().Value.ToReaderOptions());
        services.AddSingleton(provider => new KnownAgencies(provider.GetRequiredService<ArticleTextOptions>().Agencies));
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
            .AddSingleton<LinkAims>()
            .AddSingleton<Adoption>()
            .AddSingleton<MediumStore>()
            .AddSingleton<CreditHolders>()
            .AddSingleton<TaxonomyStore>();
    }
}
