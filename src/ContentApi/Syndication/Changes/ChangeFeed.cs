using ContentApi.Articles;
using ContentApi.Partners;
using ContentApi.Platform.Http;

namespace ContentApi.Syndication.Changes;

/// <summary>Goes through the log of changes for one reader, page by page.</summary>
public sealed class ChangeFeed(
    ChangeRepository changes, ChangeCursors cursors, ArticleRepository articles, News news, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // Should a notice get lost, who waits looks by itself.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    /// <summary>Where the cursor stands; null where it is none of this reader's.</summary>
    public async Task<ChangeCursor?> PlaceAsync(string? cursor, RightsClass reader, CancellationToken cancellation) =>
        cursor is null ? ChangeCursor.Start : await cursors.ReadAsync(cursor, reader, cancellation);

    /// <summary>Why one cannot go on from there; null: one can.</summary>
    public async Task<string?> FindStaleAsync(ChangeCursor from, CancellationToken cancellation)
    {
        if (from.Position == 0) return null;
        if (time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(from.IssuedAt) > Kept)
            return "The cursor is more than 90 days old: changes that it has not seen may be forgotten.";
        var place = await changes.FindAsync(from.Position, cancellation);
        if (from.Position < place.ForgotBefore && place.ForgotAt?.ToUnixTimeMilliseconds() > from.IssuedAt)
            return "Old changes were forgotten since the cursor was given out, and it had not come so far.";
        // A database that took another's place, or was restored, may have given the same positions to other changes.
        return from.Position > place.Head || (place.At is { } at && from.At != 0 && at.ToUnixTimeMilliseconds() != from.At)
            ? "The cursor stands at a change that is not there: the database was restored from before it."
            : null;
    }

    /// <summary>What is new behind that place; where there is nothing, it is waited for.</summary>
    public async Task<ChangeStep> ReadAsync(
        ChangeCursor from, int limit, TimeSpan wait, RightsClass reader, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var next = news.Next;
            var place = await changes.FindAsync(from.Position, cancellation);
            var slice = place.Head > from.Position
                ? await changes.ReadAsync(from.Position, place.Head, limit, reader, cancellation)
                : new ChangeSlice([], from.Position, place.At, HasMore: false);
            from = new ChangeCursor(slice.Position, slice.At?.ToUnixTimeMilliseconds() ?? 0, time.GetUtcNow().ToUnixTimeMilliseconds());
            var left = wait - time.GetElapsedTime(started);
            if (slice.Rows.Count > 0 || slice.HasMore || left <= TimeSpan.Zero)
                return new ChangeStep(slice.Rows, from, slice.HasMore);
            await Task.WhenAny(next, Task.Delay(left < LongestSleep ? left : LongestSleep, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The changes as they are given out.</summary>
    public async Task<IReadOnlyList<Change>> ShowAsync(
        IReadOnlyList<ChangeRow> rows, bool withArticle, RightsClass reader, PublicAddresses addresses, CancellationToken cancellation)
    {
        var found = withArticle && rows.Count > 0
            ? (await articles.FindAsync(rows.Select(row => row.ArticleId).Distinct().ToArray(), reader, cancellation))
                .ToDictionary(row => row.Id, row => row.To<Article>(addresses))
            : [];
        return [.. rows.Select(row => row.ToChange(addresses, found.GetValueOrDefault(row.ArticleId)))];
    }

    public ValueTask<string> CursorAsync(ChangeCursor cursor, RightsClass reader, CancellationToken cancellation) =>
        cursors.WriteAsync(cursor, reader, cancellation);
}
