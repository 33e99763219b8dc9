using Microsoft.Net.Http.Headers;

namespace ContentApi.Platform.Delivery;

/// <summary>Sends an answer: in the caller's encoding, or not at all where the caller has it already (RFC 9110, section 13).</summary>
public sealed class AnswerWriter(Freshness freshness, ReadCounts reads, MiningReservation mining, TimeProvider time)
{
    // HTTP counts whole seconds: who has read something would not hear of what comes within the same one.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    public const string Vary = "Accept, Accept-Encoding, Authorization";

    public Task WriteAsync(HttpContext context, Answer answer)
    {
        var (request, response) = (context.Request, context.Response);
        if (answer.Facts.Subject is { } article && HttpMethods.IsGet(request.Method)) reads.Add(article);
        var (brotli, gzip) = AcceptedCodings.Of(request.Headers.AcceptEncoding);
        var encoded = answer.For(brotli, gzip);
        var headers = response.Headers;
        headers.ETag = encoded.ETag;
        SayHowToKeep(context, answer.SurrogateKey, answer.Facts.ChangesIn);
        mining.Say(headers, answer.Facts.IsMiningReserved);
        if (answer.Link.Count > 0) headers.Link = answer.Link;
        var isSettled = IsSettled(answer.Facts);
        if (isSettled) headers.LastModified = answer.LastModified;
        if (IsKnown(request, encoded.ETag, isSettled ? answer.Facts.LastModified : null))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = answer.ContentType;
        response.ContentLength = encoded.Body.Length;
        if (encoded.Encoding is not null) headers.ContentEncoding = encoded.Encoding;
        if (HttpMethods.IsHead(request.Method)) return Task.CompletedTask;
        if (answer.Facts.Delivered is { } delivered) context.Features.Set(delivered);
        return response.Body.WriteAsync(encoded.Body, context.RequestAborted).AsTask();
    }

    /// <summary>Tells caches how long they may keep this, what it depends on, and by which keys they hear of its changes.</summary>
    public void SayHowToKeep(HttpContext context, string surrogateKey, TimeSpan? changesIn = null)
    {
        var headers = context.Response.Headers;
        headers.Vary = Vary;
        headers.CacheControl = CallerKeys.IsSentWith(context.Request) ? "private, no-cache" : freshness.PublicCacheControl(changesIn);
        headers["Surrogate-Key"] = surrogateKey;
    }

    /// <summary>Whether the time of the last change tells an answer from every other. An article does not change as fast as a list does.</summary>
    private bool IsSettled(AnswerFacts facts) =>
        facts.LastModified is { } modified && (facts.Subject is not null || time.GetUtcNow() - modified > Settling);

    /// <summary>If-None-Match goes before If-Modified-Since, and compares weakly.</summary>
    private static bool IsKnown(HttpRequest request, string etag, DateTimeOffset? modified)
    {
        if (request.Headers.IfNoneMatch is [var only] && only == etag) return true; // as nearly everybody asks
        if (request.Headers.IfNoneMatch.Count > 0)
            return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
                && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == etag);
        return modified is { } at && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since)
            && at.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
