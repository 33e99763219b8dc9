using ContentApi.Articles.Search.Vectors;
using ContentApi.Editorial.Batches;
using ContentApi.Imports.Bulk.Batches;
using ContentApi.Imports.Bulk.Lines;
using ContentApi.Media;
using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Imports.Bulk;

/// <summary>Registers bulk imports, and the rooms' ways to store many at once.</summary>
public static class BulkServices
{
    public static IServiceCollection AddBulkImports(this IServiceCollection services)
    {
        SqlMapper.AddTypeHandler(new JsonColumn<BulkSettings>());
        SqlMapper.AddTypeHandler(new JsonColumn<ImportItemReport>());
        return services
            .AddSingleton<LineReader>()
            .AddSingleton<BulkSignal>()
            .AddSingleton<BulkSpool>()
            .AddSingleton<BulkReceiver>()
            .AddSingleton<BulkImportRepository>()
            .AddSingleton<BulkJobs>()
            .AddSingleton<BulkProgress>()
            .AddSingleton<BulkSearchIndex>()
            .AddSingleton<BulkRun>()
            .AddSingleton<ChunkImport>()
            .AddSingleton<ItemPreparation>()
            .AddSingleton<BatchImport>()
            .AddSingleton<BatchTaxonomy>()
            .AddSingleton<ArticleBatch>()
            .AddSingleton<PublicationBatch>()
            .AddSingleton<SlugBatch>()
            .AddSingleton<MediumBatch>()
            .AddSingleton<SearchVectors>()
            .AddHostedService<BulkWorker>();
    }
}
