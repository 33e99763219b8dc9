using System.Text.Json;

namespace ContentApi.Imports.Files;

/// <summary>Imports files: texts, each maybe with a <c>name.meta.json</c> beside it.</summary>
public sealed class FileImport(ImportReader reader, ImportPipeline pipeline)
{
    private const string TextExtension = ".txt";

    /// <summary>The files themselves, and in folders every <c>.txt</c> at any depth, in a stable order.</summary>
    public static IReadOnlyList<ImportFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*" + TextExtension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : (IEnumerable<string>)[path]).Select(path => new ImportFile(path, SourceIdOf(path)))];

    public ImportItem Read(ImportFile file, int index)
    {
        try
        {
            var read = reader.Read(File.ReadAllBytes(file.Path), charset: null);
            return new ImportItem(index, file.SourceId, ImportFormats.ArticleText, read, MetadataFile.Read(file.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, index, new ImportFault("unreadableFile", exception.Message, "Check that the file is there and may be read."));
        }
        catch (JsonException exception)
        {
            return Unreadable(file, index, new ImportFault("unreadableMetadata",
                $"The file beside it, '{Path.GetFileName(MetadataFile.PathFor(file.Path))}', cannot be read: {exception.Message}", "Mend it or take it away."));
        }
    }

    public Task<ImportItemReport> StoreAsync(ImportItem item, ImportSettings settings, CancellationToken cancellation) =>
        pipeline.StoreAsync(item, settings, cancellation);

    private static ImportItem Unreadable(ImportFile file, int index, ImportFault fault) =>
        new(index, file.SourceId, ImportFormats.ArticleText, new ReadResult(null, [], fault), new ItemMetadata());

    /// <summary>The path as typed, without the parts that only lead there: <c>../in/a.txt</c> is <c>in/a.txt</c>.</summary>
    private static string SourceIdOf(string path) => string.Join('/',
        path.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..")));
}
