using ContentApi.Platform.Database;

namespace ContentApi.Imports;

/// <summary>Remembers how far each article's source has come.</summary>
internal static class SourceRevisions
{
    public static Task<long?> OfAsync(WriteTransaction write, Guid article) =>
        write.SingleAsync<long?>("select source_revision from article where id = @article", new { article });

    public static Task RememberAsync(WriteTransaction write, Guid article, long? revision) => revision is null
        ? Task.CompletedTask
        : write.ExecuteAsync(
            "update article set source_revision = greatest(source_revision, @revision) where id = @article", new { article, revision });
}
