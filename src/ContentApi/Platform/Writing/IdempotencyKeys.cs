using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using Dapper;

namespace ContentApi.Platform.Writing;

/// <summary>
/// Remembers what was answered under which key, in the transaction that did it: a crash between commit and reply loses
/// nothing, and a second sending finds the first one's answer.
/// </summary>
public sealed class IdempotencyKeys
{
    private const string Keep =
        """
        insert into idempotency_key (owner, route, key, request, status, etag, location, body, article_id)
        values (@Owner, @Route, @Key, @Request, @Status, @ETag, @Location, @Body, @article)
        on conflict (owner, route, key) do update set request = excluded.request, status = excluded.status,
            etag = excluded.etag, location = excluded.location, body = excluded.body, article_id = excluded.article_id,
            at = excluded.at;
        delete from idempotency_key where ctid = any (array(
            select ctid from idempotency_key where at < content_now() - interval '24 hours' limit 20 for update skip locked))
        """;

    /// <summary>Does the work, or gives the answer that it had when it was done.</summary>
    public async Task<Outcome> OnceAsync(WriteTransaction write, IdempotencyKey key, Func<Task<Outcome>> work)
    {
        if (!await write.TryLockAsync($"idempotency {key.Owner} {key.Route} {key.Key}"))
            return new BusyProblem();
        var kept = await write.SingleAsync<Kept>(
            """
            select request, status, etag, location, body from idempotency_key
            where owner = @Owner and route = @Route and key = @Key and at > content_now() - interval '24 hours'
            """, key);
        if (kept is not null)
            return kept.Request.AsSpan().SequenceEqual(key.Request)
                ? new Reply(kept.Status, kept.Etag, kept.Location, kept.Body) { IsRepeated = true }
                : new ProblemResult(ProblemKinds.IdempotencyKeyReused,
                    $"'{key.Key}' was sent with another request before. Use a new key for a new request.");

        var outcome = await work();
        if (outcome.Reply is { } reply)
            await write.ExecuteAsync(Keep, new
            {
                key.Owner, key.Route, key.Key, key.Request, reply.Status, reply.ETag, reply.Location, reply.Body,
                article = write.Subject,
            });
        return outcome;
    }

    [method: ExplicitConstructor]
    private sealed record Kept(byte[] Request, int Status, string? Etag, string? Location, byte[] Body);

    private sealed class BusyProblem() : ProblemResult(ProblemKinds.IdempotencyKeyInUse)
    {
        protected override void AddHeaders(IHeaderDictionary headers) => headers.RetryAfter = "1";
    }
}
