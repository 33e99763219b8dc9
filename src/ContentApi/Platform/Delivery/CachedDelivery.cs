using System.Collections.Concurrent;
using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Stands before everything else: what is kept is sent at once, and of many who ask at the same time for what is not, one
/// is let through and the others get its answer.
/// </summary>
/// <remarks>
/// It stands in two places: those without a key are served before anything is known of them, all others once their key has
/// been judged.
/// </remarks>
/// <param name="next">What makes the answer.</param>
/// <param name="isForKeys">Whether it serves those with a key, or those without.</param>
public sealed class CachedDelivery(
    RequestDelegate next, bool isForKeys, AnswerCache cache, AnswerWriter writer, ContentClock clock, IOptions<SiteOptions> site)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> flights = new();
    private readonly bool isAtOneAddress = site.Value.ApiUrl is not null; // whatever the callers call it

    public async Task InvokeAsync(HttpContext context)
    {
        // At the very moment of a change by the clock, what is kept is stale although nobody has cleared it yet.
        if (!cache.IsOn || clock.ToNextChange() <= TimeSpan.Zero || AddressOf(context) is not { } address)
        {
            await next(context);
            return;
        }
        if (cache.TryGet(address, out var kept))
        {
            await writer.WriteAsync(context, kept);
            return;
        }
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var flight = flights.GetOrAdd(address, mine);
        if (flight == mine)
        {
            context.Features.Set(new Filling(address, cache.Generation));
            try
            {
                await next(context);
            }
            finally
            {
                flights.TryRemove(address, out _);
                mine.SetResult();
            }
            return;
        }
        await flight.Task.WaitAsync(Patience, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cache.TryGet(address, out kept)) await writer.WriteAsync(context, kept);
        else await next(context);
    }

    /// <summary>Under what an answer is kept: all that decides what it is.</summary>
    private string? AddressOf(HttpContext context)
    {
        var request = context.Request;
        // A key in an address would be kept with it.
        if (isForKeys ? request.Headers.Authorization.Count == 0 : CallerKeys.IsSentWith(request)) return null;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return null;
        if (!request.Path.StartsWithSegments("/feeds")) // which have one form each, whatever is accepted
        {
            if (!request.Path.StartsWithSegments("/v1")) return null;
            if (request.Headers.Accept.Count > 0 && request.Headers.Accept.ToString() is not ("*/*" or "application/json")) return null;
        }
        var address = isAtOneAddress
            ? request.Path.Value + request.QueryString.Value
            : string.Concat([request.Scheme, "://", request.Host.Value, request.Path.Value, request.QueryString.Value]);
        if (!isForKeys) return address;
        return context.Features.Get<Audience>() is { } audience ? $"{audience.Name}\n{address}" : null;
    }

    /// <summary>That the answer to this request is to be kept.</summary>
    public sealed record Filling(string Address, long Since);
}
