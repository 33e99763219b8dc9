using ContentApi.Imports.Files;
using ContentApi.Platform.Database;

namespace ContentApi.Imports.Samples;

/// <summary>Loads the sample articles into a database that has never had them, if asked to (<c>Samples__Load</c>).</summary>
public sealed class SampleArticles(
    FileImport files, SampleFronts fronts, ContentDatabase database, IConfiguration configuration,
    ILogger<SampleArticles> logger)
{
    public const string Setting = "Samples:Load";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    public async Task LoadOnceAsync(CancellationToken cancellation)
    {
        if (!configuration.GetValue(Setting, false)) return;
        if (await database.SingleAsync<DateTimeOffset?>("select samples_loaded_at from installation", null, cancellation) is not null)
            return;
        var count = 0;
        foreach (var file in FileImport.Find([Folder]))
        {
            // The file's name is its source id, and its ids follow from it: examples in the documentation stay true.
            var sample = file with { SourceId = Path.GetRelativePath(Folder, file.Path).Replace('\\', '/') };
            var read = files.Read(sample, count++);
            var ids = new SampleIds(sample.SourceId, read.Read.Article?.PublishedAt);
            var report = await files.StoreAsync(read, new ImportSettings { Publish = true, Actor = "samples", NewId = ids.Next }, cancellation);
            if (report.Problem is { } problem) logger.LogError("The sample {File} was refused: {Reason}", sample.SourceId, problem.Detail);
        }
        await fronts.LoadAsync(Path.Combine(Folder, "fronts"), cancellation);
        await database.WriteAsync(write => write.ExecuteAsync("update installation set samples_loaded_at = content_now()"), cancellation);
        logger.LogInformation("Loaded {Count} sample articles", count);
    }
}
