using System.Text.Json;

namespace ContentApi.Imports.Files;

/// <summary>Imports files: texts, each maybe with a <c>name.meta.json</c> beside it, and documents of agencies and archives.</summary>
public sealed class FileImport(ImportReader reader, ImportPipeline pipeline)
{
    /// <summary>The files themselves, and in folders every one that may be of a format, at any depth, in a stable order.</summary>
    public static IReadOnlyList<ImportFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(FileFormat.IsMeant).Order(StringComparer.Ordinal)
            : (IEnumerable<string>)[path]).Select(path => new ImportFile(path, SourceIdOf(path)))];

    /// <summary>The items of a file; of a text it is one, known by its path.</summary>
    public IReadOnlyList<ImportItem> ReadAll(ImportFile file, int firstIndex)
    {
        try
        {
            var bytes = File.ReadAllBytes(file.Path);
            var format = FileFormat.Of(file.Path, bytes);
            var metadata = MetadataFile.Read(file.Path);
            var document = reader.Read(format, bytes, charset: null);
            if (document.Fault is { } fault) return [Unreadable(file, format, firstIndex, fault)];
            return [.. document.Items.Select((item, index) => item.ToItem(
                firstIndex + index, format, item.SourceId is null && document.Items.Count == 1 ? file.SourceId : null, metadata))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(file, ImportFormats.ArticleText, firstIndex,
                new ImportFault("unreadableFile", exception.Message, "Check that the file is there and may be read."))];
        }
        catch (JsonException exception)
        {
            return [Unreadable(file, ImportFormats.ArticleText, firstIndex, new ImportFault("unreadableMetadata",
                $"The file beside it, '{Path.GetFileName(MetadataFile.PathFor(file.Path))}', cannot be read: {exception.Message}", "Mend it or take it away."))];
        }
    }

    /// <summary>The only item of a text.</summary>
    public ImportItem Read(ImportFile file, int index) => ReadAll(file, index)[0];

    public Task<ImportItemReport> StoreAsync(ImportItem item, ImportSettings settings, CancellationToken cancellation) =>
        pipeline.StoreAsync(item, settings, cancellation);

    private static ImportItem Unreadable(ImportFile file, string format, int index, ImportFault fault) =>
        new(index, file.SourceId, format, new ReadResult(null, [], fault), new ItemMetadata());

    /// <summary>The path as typed, without the parts that only lead there: <c>../in/a.txt</c> is <c>in/a.txt</c>.</summary>
    private static string SourceIdOf(string path) => string.Join('/',
        path.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..")));
}
