using ContentApi.Articles;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Syndication.Feeds;

/// <summary>
/// The chain of archive documents (RFC 5005): from the newest articles back to the first one. Which articles a document
/// has is settled once its time is over; what is withdrawn leaves it, and what may no longer be shown is not shown in it.
/// </summary>
public sealed class FeedArchives(FeedReading feeds, ArticlePages pages, TimeProvider time)
{
    public async Task<Feed> ReadAsync(HttpContext context, AtomQuery query)
    {
        var feed = await feeds.ReadAsync(context, query.Feed);
        if (query.All.Ids is not null) return feed;
        var isArchive = query.Archive is not null;
        feed = feed with
        {
            Next = null, // one way back, not two
            PreviousArchive = await PreviousAsync(context, query, feed),
            Current = isArchive ? FeedReading.AddressWithout(context, ["archive", "cursor", "limit"]) : null,
            Departures = isArchive ? [] : feed.Departures, // told where readers come back to
        };
        FeedReading.Announce(context, feed);
        return feed;
    }

    private async Task<string?> PreviousAsync(HttpContext context, AtomQuery query, Feed feed)
    {
        if (query.Archive is { } archive)
            return feed.Next ?? await BeforeAsync(context, query.All, archive.Start);
        if (feed.Next is null || feed.Articles is not [.., var last]) return null;
        var period = ArchivePeriod.Of(last.PublishedAt, time.GetUtcNow());
        return period.IsOver(time.GetUtcNow())
            ? Address(context, period)
            : Address(context, period, ("cursor", Cursor.Encode(
                $"{context.Request.Path}?{AtomQuery.Within(query.All, period)}", Cursor.Key(last.PublishedAt), $"{last.Id}")));
    }

    private async Task<string?> BeforeAsync(HttpContext context, ArticleFilter all, DateTimeOffset start)
    {
        var filter = all with { PublishedBefore = all.PublishedBefore < start ? all.PublishedBefore : start };
        var page = await pages.PageAsync(context, new ArticleListing(filter, new PageRequest(1, null, "")));
        return page.Data is [var newest] ? Address(context, ArchivePeriod.Of(newest.PublishedAt, time.GetUtcNow())) : null;
    }

    private static string Address(HttpContext context, ArchivePeriod period, params (string Name, string Value)[] cursor) =>
        FeedReading.AddressWithout(context, ["archive", "cursor", "limit"], [("archive", period.Name), .. cursor]);
}
