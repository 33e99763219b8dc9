using System.Text.Json;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.Writing;

/// <summary>Notes who did what, in the transaction that does it.</summary>
public static class AuditTrail
{
    /// <param name="write">The transaction.</param>
    /// <param name="context">The request, whose caller it is that acts.</param>
    /// <param name="action">What was done, such as <c>article.published</c>.</param>
    /// <param name="article">The article that it was done to.</param>
    /// <param name="medium">The medium that it was done to.</param>
    /// <param name="detail">What else is to be known; no text of the article.</param>
    public static Task WriteAsync(
        WriteTransaction write, HttpContext context, string action, Guid? article = null, Guid? medium = null, object? detail = null) =>
        WriteAsync(write, context.User.Identity?.Name ?? "", action, article, medium, detail);

    public static Task WriteAsync(
        WriteTransaction write, string actor, string action, Guid? article = null, Guid? medium = null, object? detail = null) =>
        write.ExecuteAsync(
            "insert into audit (actor, action, article_id, medium_id, detail) values (@actor, @action, @article, @medium, @detail::jsonb)",
            new { actor, action, article, medium, detail = JsonSerializer.Serialize(detail ?? new { }, Json.Options) });

    /// <summary>Notes the same of many articles, in their order.</summary>
    public static Task WriteAsync(
        WriteTransaction write, string actor, string action, IReadOnlyList<Guid> articles, object detail) =>
        write.ExecuteAsync(
            "insert into audit (actor, action, article_id, detail) select @actor, @action, id, @detail::jsonb from unnest(@articles) id",
            new { actor, action, articles = articles.ToArray(), detail = JsonSerializer.Serialize(detail, Json.Options) });
}
