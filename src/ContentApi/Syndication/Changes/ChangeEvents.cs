using System.Reflection;
using System.Text.Json;
using ContentApi.Partners;
using ContentApi.Partners.Keys;
using ContentApi.Partners.Usage;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Syndication.Changes;

/// <summary>
/// Server-sent events (WHATWG HTML, "Server-sent events"), one for each change, as they happen. Each has its cursor as its
/// id, so a reader that lost the connection goes on where it was.
/// </summary>
public sealed class ChangeEvents(ChangeFeed feed, ChangeCursor from, bool withArticle) : IResult, INeverKept, IEndpointMetadataProvider
{
    private const int Most = 100;

    // Whoever is in between takes a connection without a word for dead.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    // What a reader may see is judged anew when it comes back.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/event-stream"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "private, no-store";
        response.Headers["X-Accel-Buffering"] = "no"; // nginx would keep events back until there are many
        if (HttpMethods.IsHead(request.Method)) return;
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var until = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await WriteAsync(response, RightsClass.Of(httpContext), PublicAddresses.Of(httpContext), CountFor(httpContext), until.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or DatabaseUnavailableException)
        {
            // The reader goes, or comes back by itself.
        }
    }

    /// <summary>The stream was one request, and what comes on it is counted as it comes.</summary>
    private static Action<Delivered>? CountFor(HttpContext context)
    {
        if (KnownKey.Of(context) is not { } key) return null;
        var counts = context.RequestServices.GetRequiredService<UsageCounts>();
        return delivered => counts.Add(key, route: null, delivered);
    }

    private async Task WriteAsync(HttpResponse response, RightsClass reader, PublicAddresses addresses, Action<Delivered>? count, CancellationToken cancellation)
    {
        await response.WriteAsync("retry: 1000\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
        var started = TimeProvider.System.GetTimestamp();
        for (var place = from; TimeProvider.System.GetElapsedTime(started) < Longest;)
        {
            var step = await feed.ReadAsync(place, Most, Silence, reader, cancellation);
            foreach (var (row, change) in step.Rows.Zip(await feed.ShowAsync(step.Rows, withArticle, reader, addresses, cancellation)))
            {
                var cursor = step.Next with { Position = row.Position, At = row.At.ToUnixTimeMilliseconds() };
                await response.WriteAsync(
                    $"id: {await feed.CursorAsync(cursor, reader, cancellation)}\nevent: {EnumText.Of(change.Kind)}\n"
                    + $"data: {JsonSerializer.Serialize(change, Json.Options)}\n\n", cancellation);
                if (count is not null && change.Article is not null) count(Delivered.Of(change));
            }
            // Also says how far was looked where nothing was news.
            if (step.Rows.Count == 0)
                await response.WriteAsync(step.Next.Position == place.Position
                    ? ":\n\n"
                    : $"id: {await feed.CursorAsync(step.Next, reader, cancellation)}\n:\n\n", cancellation);
            await response.Body.FlushAsync(cancellation);
            place = step.Next;
        }
    }
}
