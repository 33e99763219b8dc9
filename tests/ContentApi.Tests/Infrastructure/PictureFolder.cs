using System.Text.Json;
using ContentApi.Imports;
using ContentApi.Imports.Files;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Infrastructure;

/// <summary>A folder of texts with their metadata beside them, as the command line imports it.</summary>
public sealed class PictureFolder(ServerFixture server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("content-api-texts").FullName;

    /// <param name="name">The file's name, by which it is known again.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="pictures">For each picture the addresses of its files.</param>
    public async Task<ImportItemReport> ImportAsync(string name, string text, params string[][] pictures)
    {
        var path = Path.Combine(folder, name + ".txt");
        await File.WriteAllTextAsync(path, text);
        var metadata = new { pictures = pictures.Select(urls => new { renditions = urls.Select(url => new { url, name = Path.GetFileNameWithoutExtension(url) }) }) };
        await File.WriteAllTextAsync(MetadataFile.PathFor(path), JsonSerializer.Serialize(metadata));
        var import = server.Server.Services.GetRequiredService<FileImport>();
        var item = import.Read(new ImportFile(path, name), 0);
        return await import.StoreAsync(item, new ImportSettings { Publish = true, Actor = "test" }, TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
