using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Partners;

/// <summary>Reading who did what.</summary>
public static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api) =>
        api.MapReads("/audit", List).WithName("listAudit").WithTags("Administration").RequireAuthorization(Scopes.Admin);

    /// <summary>Lists what was done, the latest first.</summary>
    private static async Task<Results<Written<PageOf<AuditEntry>>, ProblemResult>> List(
        Query<AuditQuery> query, ContentDatabase database, HttpContext context)
    {
        var (article, medium, page) = query.Value;
        var rows = await database.Latest(context.RequestAborted).QueryAsync<Row>(
            $"""
            select id, at, actor, action, article_id, medium_id, detail::text as detail from audit
            where (@article::uuid is null or article_id = @article) and (@medium::uuid is null or medium_id = @medium)
                {(page.After is null ? "" : "and id < @before")}
            order by id desc limit {page.Probe}
            """, new { article, medium, before = page.After?.Number(0) });
        return new Written<PageOf<AuditEntry>>(Reply.Of(Pages.Of(context, page, rows, row => new AuditEntry
        {
            Id = row.Id, At = row.At, Actor = row.Actor, Action = row.Action, ArticleId = row.ArticleId, MediumId = row.MediumId,
            Detail = JsonNode.Parse(row.Detail),
        }, row => [row.Id.ToString(CultureInfo.InvariantCulture)])));
    }

    [method: Dapper.ExplicitConstructor]
    private sealed record Row(long Id, DateTimeOffset At, string Actor, string Action, Guid? ArticleId, Guid? MediumId, string Detail);
}
