using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Http.Outgoing;

/// <summary>
/// Calls addresses that others have named. A connection is made to an address that was judged, and to no other: the name
/// is not asked for again in between, redirections are not followed, and no proxy decides instead.
/// </summary>
public sealed class CallbackClient : IDisposable
{
    private const int MostOfBody = 4096;

    private readonly CallbackAddresses addresses;
    private readonly TimeProvider time;
    private readonly HttpMessageInvoker http;

    public CallbackClient(CallbackAddresses addresses, IOptions<CallbackOptions> options, TimeProvider time)
    {
        (this.addresses, this.time) = (addresses, time);
        Timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            ConnectTimeout = Timeout,
            MaxResponseHeadersLength = 16, // KB
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        });
    }

    /// <summary>After which a call is given up.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Sends the request. What goes wrong is told, not thrown.</summary>
    public async Task<CallbackReply> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Timeout);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            var body = await ReadAsync(response, patience.Token);
            return new CallbackReply((int)response.StatusCode, null, body, RetryAfter(response), time.GetElapsedTime(started));
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && Reason(exception) is { } reason)
        {
            return new CallbackReply(null, reason, null, null, time.GetElapsedTime(started));
        }
    }

    public void Dispose() => http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var judged = await addresses.ResolveAsync(context.InitialRequestMessage.RequestUri!, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(judged, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The beginning of the text, of which nobody can say how long it is. Who breaks off, or dawdles, has answered, too.</summary>
    private static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var bytes = new byte[MostOfBody];
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var said = response.Headers.RetryAfter;
        var wait = said?.Delta ?? said?.Date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static string? Reason(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is RefusedAddressException refused) return $"The address is not called. {refused.Message}";
        return exception switch
        {
            OperationCanceledException => "There was no answer in time.",
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } =>
                $"There was no answer: {JsonNamingPolicy.CamelCase.ConvertName(error.ToString())}.",
            HttpRequestException or IOException or SocketException => "There was no answer: the connection broke.",
            _ => null,
        };
    }
}
