using System.Text.Json;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Syndication.Feeds.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Syndication.Feeds;

/// <summary>The newest articles for feed readers, in three forms.</summary>
public static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("/feeds").WithTags("Feeds");
        feeds.MapReads("/articles.rss", Rss).WithName("getRssFeed").Produces<string>(StatusCodes.Status200OK, RssFeed.MediaType);
        feeds.MapReads("/articles.atom", Atom).WithName("getAtomFeed").Produces<string>(StatusCodes.Status200OK, AtomFeed.MediaType);
        feeds.MapReads("/articles.json", JsonFeed).WithName("getJsonFeed").Produces<JsonFeed>(StatusCodes.Status200OK, JsonFeedForm.MediaType);
    }

    /// <summary>Gets the newest articles as RSS 2.0, whole, with their media.</summary>
    /// <remarks>
    /// With Media RSS: each medium with its caption and its credits (`media:credit`, scheme `urn:ebu`); one that is withheld has no
    /// address. `content:encoded` has the text as HTML. `atom:link` with `next` leads to older articles. The address tells the form:
    /// `Accept` is not looked at. Withdrawn articles are gone; Atom and JSON Feed also say which.
    /// </remarks>
    private static async Task<SentAnswer> Rss(Query<FeedQuery> query, FeedReading feeds, HttpContext context)
    {
        var feed = await feeds.ReadAsync(context, query.Value);
        return new SentAnswer(feed, RssFeed.MediaType, RssFeed.Write(feed)) { Delivers = feed };
    }

    /// <summary>Gets the newest articles as Atom, whole, with their media.</summary>
    /// <remarks>
    /// `prev-archive` leads back through archive documents (RFC 5005) to the first article. Which articles such a document has
    /// does not change once its time is over, but for those that are withdrawn. What was withdrawn within 90 days, or has left
    /// the caller's view, is named by `at:deleted-entry` (RFC 6721) with the reason as `at:comment`, at most 200 of them; an
    /// entry that was updated later is alive again.
    /// </remarks>
    private static async Task<Results<SentAnswer, NotFoundProblem>> Atom(
        Query<AtomQuery> query, FeedArchives archives, TimeProvider time, HttpContext context)
    {
        if (query.Value.Archive is { } archive && archive.Start > time.GetUtcNow())
            return new NotFoundProblem($"The archive has no '{archive.Name}' yet.");
        var feed = await archives.ReadAsync(context, query.Value);
        return new SentAnswer(feed, AtomFeed.MediaType, AtomFeed.Write(feed)) { Delivers = feed };
    }

    /// <summary>Gets the newest articles as JSON Feed 1.1, whole, with their media.</summary>
    /// <remarks>
    /// `_newsroom` has what the form has no place for: kicker, signature, credits and rights of media, links, corrections; and of
    /// the feed, in `deleted`, what has to be taken down. Members that have no value are left out, as the form has it.
    /// </remarks>
    private static async Task<SentAnswer> JsonFeed(Query<FeedQuery> query, FeedReading feeds, HttpContext context)
    {
        var feed = await feeds.ReadAsync(context, query.Value);
        return new SentAnswer(feed, JsonFeedForm.MediaType, JsonSerializer.SerializeToUtf8Bytes(JsonFeedForm.Of(feed), Platform.Http.Json.Options)) { Delivers = feed };
    }
}
