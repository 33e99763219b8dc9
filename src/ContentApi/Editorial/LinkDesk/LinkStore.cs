using ContentApi.CrossLinks;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.LinkDesk;

/// <summary>Points links elsewhere.</summary>
public sealed class LinkStore(ArticleStore articles, LinkAims aims, Adoption adoption)
{
    private const string Point =
        """
        update cross_link set title = @Title, title_key = @TitleKey, target_slug = @Slug, target_language = @Language, href = @Href,
            target_id = @TargetId, pinned = @pinned where id = @id
        """;

    // The working copy, and the version that is public, say it from now on as well: it would be lost with the next publication.
    private const string Remember =
        """
        update article_version v set content = jsonb_set(v.content, '{crossLinks}', (
            select jsonb_agg(case when link ->> 'id' = @id::text
                then link || jsonb_build_object('title', @Title::text, 'targetId', @TargetId::uuid, 'href', @href::text) else link end order by place)
            from jsonb_array_elements(v.content -> 'crossLinks') with ordinality x (link, place)))
        where v.article_id = @article and v.version >= @version and v.content -> 'crossLinks' @> jsonb_build_array(jsonb_build_object('id', @id::text))
        """;

    public async Task<Outcome> PointAsync(WriteTransaction write, HttpContext context, Guid id, LinkInput input)
    {
        if (input is { TargetId: not null, Href: not null })
            return new InvalidInputProblem([JsonInput.Error("/href", "notTogether",
                "A link leads to an article or to an address.", "Give 'targetId' or 'href'.")]);
        if (input.Href is { } href && !WebAddress.TryRead(href, out _))
            return new InvalidInputProblem([JsonInput.Error("/href", "malformed",
                $"'{href}' is no address of the web.", "Give one that begins with 'https://'.")]);
        if (await FindAsync(write, id) is not { } link) return NoLink(id.ToString());
        if (input.TargetId is { } target && (target == link.ArticleId || (await articles.UnknownAsync(write, [target])).Count > 0))
            return new InvalidInputProblem([JsonInput.Error("/targetId", "unknownArticle",
                target == link.ArticleId ? "An article does not link to itself." : $"There is no article '{target}'.", "Name another.")]);
        var state = (await articles.FindAsync(write, link.ArticleId))!;
        var title = input.Title ?? link.Title;
        var aim = input.Href is { } address ? new LinkAim("", null, null, address) : aims.Of(title);
        await adoption.AwaitTurnAsync(write);
        await write.ExecuteAsync(Point, new
        {
            id, title, aim.TitleKey, aim.Slug, aim.Language, aim.Href, input.TargetId, pinned = input.TargetId is not null || input.Href is not null,
        });
        await write.ExecuteAsync(Remember, new
        {
            id, title, input.TargetId, href = input.Href,
            article = link.ArticleId, version = state.PublishedVersion
        });
        await adoption.RunAsync(write, link.ArticleId, "", "");
        write.Published([], [link.ArticleId]);
        write.Changed([CacheKeys.Lists, CacheKeys.Article(link.ArticleId)]);
        await AuditTrail.WriteAsync(write, context, "crossLink.pointed", link.ArticleId,
            detail: new { Link = id, input.TargetId, input.Href });
        return Reply.Of((await FindAsync(write, id))!.To<DeskLink>(PublicAddresses.Of(context)));
    }

    public static NotFoundProblem NoLink(string id) => new($"No public article has a link with the id '{id}'.");

    private static Task<DeskLinkRow?> FindAsync(WriteTransaction write, Guid id) =>
        write.SingleAsync<DeskLinkRow>($"{DeskLinkRow.Select} where l.id = @id", new { id });
}
