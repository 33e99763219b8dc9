using ContentApi.Editorial;
using ContentApi.Platform.Database;

namespace ContentApi.Imports.Edits;

/// <summary>What people did to an article since it was imported last.</summary>
/// <param name="Imported">What that import said.</param>
/// <param name="Published">What is public, where that is not the working copy; else null.</param>
/// <param name="ImportedBefore">What the last import before it said.</param>
public sealed record EditorsWork(ArticleContent Imported, ArticleContent? Published, ArticleContent? ImportedBefore)
{
    /// <summary>Null where nobody did anything.</summary>
    public static async Task<EditorsWork?> FindAsync(WriteTransaction write, ArticleState state)
    {
        var last = await LastImportAsync(write, state.Id, state.Version);
        if (last is null || last.Version == state.Version) return null;
        if (state.PublishedVersion is not { } version || version == state.Version) return new EditorsWork(last.Content, null, null);
        var published = await write.SingleAsync<ImportedVersion>(
            "select version, content from article_version where article_id = @Id and version = @version", new { state.Id, version });
        var before = await LastImportAsync(write, state.Id, version);
        return new EditorsWork(last.Content, published?.Content, before?.Content);
    }

    private static Task<ImportedVersion?> LastImportAsync(WriteTransaction write, Guid id, int version) =>
        write.SingleAsync<ImportedVersion>(
            """
            select version, content from article_version
            where article_id = @id and version <= @version and origin = 'import' order by version desc limit 1
            """, new { id, version });
}
