using ContentApi.Credits;
using ContentApi.CrossLinks;
using ContentApi.Imports.ArticleText;
using ContentApi.Imports.Files;
using ContentApi.Imports.NewsMl12;
using ContentApi.Imports.NewsMlG2;
using ContentApi.Imports.Ninjs;
using ContentApi.Imports.Samples;
using ContentApi.Imports.Wxr;
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
            .AddSingleton<FormatTools>()
            .AddSingleton<IDocumentReader, NinjsReader>()
            .AddSingleton<IDocumentReader, NewsMl12Reader>()
            .AddSingleton<IDocumentReader, NewsMlG2Reader>()
            .AddSingleton<IDocumentReader, WxrReader>()
            .AddSingleton<ImportReader>()
            .AddSingleton<ImportPipeline>()
            .AddSingleton<ImportUpdate>()
            .AddSingleton<ImportComposer>()
            .AddSingleton<ImportMedia>()
            .AddSingleton<ImportCorrections>()
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
