using ContentApi.Client.Contract;

namespace ContentApi.Client.Mirroring;

/// <summary>
/// Mends a copy: reads all changes again, without articles, and fetches what is not as it should be.
/// </summary>
internal static class MirrorRepair
{
    public static async Task MendAsync(
        ContentApiClient client, MirrorCopy copy, Digest digest, int pageSize, CancellationToken cancellation)
    {
        var marks = (await copy.MarksAsync(cancellation)).ToDictionary(mark => mark.Id);
        var months = MirrorDigest.DifferingMonths(marks.Values, digest);
        copy.Tell(MirrorOutcome.Differs,
            $"The copy has {marks.Count} articles, the server {digest.Count}; other ones in {string.Join(", ", months)}.", marks.Count);

        var (due, cursor, position) = (new Dictionary<Guid, MirrorChange>(), (string?)null, 0L);
        for (var hasMore = true; hasMore;)
        {
            var page = await client.GetMirrorPageAsync(new ChangeQuery { Since = cursor, Limit = pageSize }, cancellation);
            foreach (var change in page.Data)
            {
                if (change.IsEnd) due.Remove(change.ArticleId);
                else due[change.ArticleId] = change;
                position = change.Position;
            }
            (cursor, hasMore) = (page.Page.NextCursor, page.Page.HasMore);
        }

        var wrong = due.Values.Where(change => !marks.TryGetValue(change.ArticleId, out var mark)
            || !mark.HasArticle || (mark.Position, mark.At) != (change.Position, change.At)).ToList();
        foreach (var some in wrong.Chunk(pageSize))
        {
            var kept = new List<MirroredArticle>();
            foreach (var change in some)
                kept.Add((change with { Article = await client.FindArticleJsonAsync(change.ArticleId, cancellation) })
                    .ToArticle(copy.State.Round));
            await copy.ApplyAsync(new MirrorBatch { Kept = kept, State = copy.State }, cancellation);
        }
        var extra = marks.Keys.Where(id => !due.ContainsKey(id)).ToList();
        // Only now the cursor: whatever ends before, the same changes come again.
        await copy.ApplyAsync(new MirrorBatch
        {
            Dropped = extra, State = copy.State with { Cursor = cursor, Position = position },
        }, cancellation);
        copy.Tell(MirrorOutcome.Mended, $"{wrong.Count} articles were fetched, {extra.Count} dropped.", wrong.Count + extra.Count);
    }
}
