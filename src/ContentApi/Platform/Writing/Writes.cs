using ContentApi.Platform.Database;

namespace ContentApi.Platform.Writing;

/// <summary>
/// Carries out what was asked for, in one transaction: load, decide, store, tell. What ends in a problem leaves nothing
/// behind, and what was done under an <c>Idempotency-Key</c> is done once.
/// </summary>
public sealed class Writes(ContentDatabase database, IdempotencyKeys keys)
{
    public async Task<Outcome> RunAsync(HttpContext context, JsonBody body, Func<WriteTransaction, Task<Outcome>> work) =>
        body.Problem is { } refused ? refused : await RunAsync(context, body.Bytes, work);

    /// <summary>The same for work that has transactions of its own: only its answer is kept here.</summary>
    public async Task<Outcome> OnceAsync(HttpContext context, ReadOnlyMemory<byte> body, Func<Task<Outcome>> work) =>
        context.Request.Headers.ContainsKey(IdempotencyKey.Header) ? await RunAsync(context, body, _ => work()) : await work();

    /// <param name="context">The request.</param>
    /// <param name="body">Its body, by which a second sending is told from another request.</param>
    /// <param name="work">What to do. It may be done again where the database undid it.</param>
    public async Task<Outcome> RunAsync(HttpContext context, ReadOnlyMemory<byte> body, Func<WriteTransaction, Task<Outcome>> work)
    {
        var (key, problem) = IdempotencyKey.Read(context, body);
        if (problem is not null) return problem;
        return await database.WriteAsync(async write =>
        {
            var outcome = key is null ? await work(write) : await keys.OnceAsync(write, key, () => work(write));
            if (outcome.Reply is null or { IsRepeated: true }) write.Discard();
            return outcome;
        }, context.RequestAborted);
    }
}
