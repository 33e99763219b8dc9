using System.Text.Json;
using ContentApi.Fronts;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Samples;

/// <summary>Loads the sample front pages, which name their articles by file.</summary>
public sealed class SampleFronts(FrontStore fronts, ContentDatabase database)
{
    private const string BySource =
        """
        select a.id from unnest(@Articles) with ordinality x (source_id, place) join article a using (source_id)
        order by x.place
        """;

    public async Task LoadAsync(string folder, CancellationToken cancellation)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var slug = Path.GetFileNameWithoutExtension(path);
            var file = JsonSerializer.Deserialize<FrontFile>(await File.ReadAllBytesAsync(path, cancellation), Json.Options)!;
            await database.WriteAsync(async write =>
            {
                var articles = await write.QueryAsync<Guid>(BySource, new { Articles = file.Articles.ToArray() });
                return await fronts.PutAsync(write, slug, file.Name, articles, file.UpdatedAt);
            }, cancellation);
        }
    }

    private sealed record FrontFile(string Name, DateTimeOffset UpdatedAt, IReadOnlyList<string> Articles);
}
