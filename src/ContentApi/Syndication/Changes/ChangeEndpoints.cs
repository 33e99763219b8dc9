using ContentApi.Partners;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Syndication.Changes;

/// <summary>What changed, for those who keep a copy.</summary>
public static class ChangeEndpoints
{
    private const string LastEventId = "Last-Event-ID";

    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("/changes").WithTags("Changes");
        changes.MapReads("", List).WithName("listChanges");
        changes.MapReads("/stream", Stream).WithName("streamChanges");
        changes.MapReads("/digest", Digests).WithName("getDigest");
    }

    /// <summary>Lists what changed of the articles that you may see, the oldest first.</summary>
    /// <remarks>
    /// Without `since` the feed begins at the beginning, so that the first copy and every later difference are one loop: deal
    /// with a page, keep its `page.nextCursor`, ask again with `since`. Changes come in the order of their commits; none is
    /// left out and none is told twice, whatever happens on either side. The last change of an article is kept for ever,
    /// others for 90 days; a cursor that is older answers 410, and one begins anew. `withdrawn` and `rightsLost` mean that the
    /// copy has to go; all other kinds, that the article is to be taken anew. Cursors are good for your key's partner alone.
    /// </remarks>
    private static async Task<Results<Written<ChangeList>, InvalidInputProblem, StaleCursorProblem>> List(
        Query<ChangeQuery> query, ChangeFeed feed, HttpContext context, IHostApplicationLifetime host)
    {
        var (since, wait, limit, withArticle) = query.Value;
        var reader = RightsClass.Of(context);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        var cancellation = wait > 0 ? until.Token : context.RequestAborted;
        if (await feed.PlaceAsync(since, reader, cancellation) is not { } from) return Malformed("since");
        if (await feed.FindStaleAsync(from, cancellation) is { } stale) return new StaleCursorProblem(stale);
        var step = await feed.ReadAsync(from, limit, TimeSpan.FromSeconds(wait), reader, cancellation);
        var changes = new ChangeList
        {
            Data = await feed.ShowAsync(step.Rows, withArticle, reader, PublicAddresses.Of(context), cancellation),
            Page = new ChangePage
            {
                Limit = limit,
                NextCursor = await feed.CursorAsync(step.Next, reader, cancellation),
                HasMore = step.HasMore,
            },
        };
        if (HttpMethods.IsGet(context.Request.Method)) context.Features.Set(Delivered.Of(changes));
        return new Written<ChangeList>(Reply.Of(changes));
    }

    /// <summary>The same as a stream of server-sent events, as they happen.</summary>
    /// <remarks>
    /// The name of an event is its `kind`, its data the change, its id the cursor behind it. A reader that lost the connection
    /// sends it as `Last-Event-ID`, as browsers do by themselves, and goes on there. The stream is ended every few minutes,
    /// and when the server stops: come back then.
    /// </remarks>
    private static async Task<Results<ChangeEvents, InvalidInputProblem, StaleCursorProblem>> Stream(
        Query<StreamQuery> query, ChangeFeed feed, HttpContext context)
    {
        var last = context.Request.Headers[LastEventId].ToString();
        var (since, name) = last.Length > 0 ? (last, LastEventId) : (query.Value.Since, "since");
        if (await feed.PlaceAsync(since, RightsClass.Of(context), context.RequestAborted) is not { } from) return Malformed(name);
        if (await feed.FindStaleAsync(from, context.RequestAborted) is { } stale) return new StaleCursorProblem(stale);
        return new ChangeEvents(feed, from, query.Value.WithArticle);
    }

    /// <summary>Proves that a copy is whole.</summary>
    /// <remarks>
    /// Keep with each article of your copy the `position` and the `at` of the last change that you were told of it, drop those
    /// that were withdrawn or lost, and compare. A mirror that is behind `position` has to catch up first.
    /// </remarks>
    private static async Task<Results<Written<Digest>, ProblemResult>> Digests(ChangeRepository changes, HttpContext context) =>
        new Written<Digest>(Reply.Of(Digest.Of(await changes.DigestAsync(RightsClass.Of(context), context.RequestAborted))));

    private static InvalidInputProblem Malformed(string name) => new([new InputError
    {
        Parameter = name,
        Code = "malformed",
        Message = "The cursor is damaged, or was given to somebody else.",
        Hint = "Take 'page.nextCursor' of the page before as it is, with the same key's partner, or begin without a cursor.",
    }]);
}
