using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.LinkDesk;

/// <summary>Finding links that lead nowhere, and pointing them elsewhere.</summary>
public static class LinkDeskEndpoints
{
    public static void MapLinkDesk(this IEndpointRouteBuilder api)
    {
        var links = api.MapGroup("/cross-links").WithTags("Editorial").RequireAuthorization(Scopes.Write).AnswersWrites();
        links.MapReads("", List).WithName("listAllCrossLinks");
        links.MapPut("/{id}", Point).WithName("pointCrossLink").Accepts<LinkInput>(JsonBody.MediaType);
    }

    /// <summary>Lists the links of public articles, those of the newest articles first.</summary>
    private static async Task<Results<Written<PageOf<DeskLink>>, ProblemResult>> List(
        Query<LinkQuery> query, ContentDatabase database, HttpContext context)
    {
        var (state, page) = query.Value;
        var after = page.After;
        var rows = await database.Latest(context.RequestAborted).QueryAsync<DeskLinkRow>(
            $"""
            {DeskLinkRow.Select} where article_visible(p) {(state is null ? "" : "and s.state = @state")}
                {(after is null ? "" : "and (p.published_at, l.id) < (@at, @id)")}
            order by p.published_at desc, l.id desc limit {page.Probe}
            """, new { state, at = after?.Moment(0), id = after?.Id(1) });
        var addresses = PublicAddresses.Of(context);
        return new Written<PageOf<DeskLink>>(Reply.Of(Pages.Of(context, page, rows, row => row.To<DeskLink>(addresses),
            row => [Cursor.Key(row.ArticlePublishedAt), row.Id.ToString()])));
    }

    /// <summary>Points a link elsewhere, at once: in the published text and in the working copy.</summary>
    /// <remarks>A link that is pointed somewhere stays so, whatever arrives; with an empty object it is judged by its title again.</remarks>
    /// <param name="id">The link's id.</param>
    private static async Task<Results<Written<DeskLink>, ProblemResult>> Point(
        string id, JsonBody body, Writes writes, LinkStore links, HttpContext context)
    {
        if (body.Problem is { } refused) return refused;
        var (input, errors) = JsonInput.Read<LinkInput>(body.Value);
        if (input is null) return new InvalidInputProblem(errors);
        if (Uuid.Read(id) is not { } link) return LinkStore.NoLink(id);
        return (await writes.RunAsync(context, body, write => links.PointAsync(write, context, link, input))).As(reply => new Written<DeskLink>(reply));
    }
}
