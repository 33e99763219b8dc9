using ContentApi.Platform.Database;
using ContentApi.Platform.Writing;

namespace ContentApi.Imports;

/// <summary>Notes what imports did to articles, in the transaction that does it: what stays as it was is not noted.</summary>
internal static class ImportAudit
{
    private const string Imported = "article.imported";

    /// <summary>One article, as the import leaves it.</summary>
    public static async Task WriteAsync(WriteTransaction write, string actor, string format, Guid article, ImportOutcome outcome)
    {
        var (version, published) = await write.SingleAsync<(int, int?)>(
            "select version, published_version from article where id = @article", new { article });
        await AuditTrail.WriteAsync(write, actor, Imported, [article], Detail(format, outcome, version, published));
    }

    /// <summary>Many articles that were made.</summary>
    public static Task WriteAsync(WriteTransaction write, string actor, string format, IReadOnlyList<Guid> articles, bool published) =>
        AuditTrail.WriteAsync(write, actor, Imported, articles, Detail(format, ImportOutcome.Created, 1, published ? 1 : null));

    /// <summary>That somebody took it upon them to publish a medium without a credit.</summary>
    public static Task WaivedAsync(WriteTransaction write, string actor, Guid medium, string? reason) => reason is null
        ? Task.CompletedTask
        : AuditTrail.WriteAsync(write, actor, "medium.creditWaived", medium: medium, detail: new { Reason = reason });

    private static object Detail(string format, ImportOutcome outcome, int version, int? publishedVersion) =>
        new { Outcome = outcome, Format = format, Version = version, PublishedVersion = publishedVersion };
}
