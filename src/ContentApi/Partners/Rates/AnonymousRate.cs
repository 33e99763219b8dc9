using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ContentApi.Platform.Delivery;
using Microsoft.Extensions.Options;

namespace ContentApi.Partners.Rates;

/// <summary>
/// Keeps callers without a key to a rate, each by its network address, where the settings name one. Every node counts for
/// itself. Who stands behind an address is not asked: what a header says of it anybody could have written.
/// </summary>
public sealed class AnonymousRate : IDisposable
{
    private static readonly string[] Limited = ["/v1", "/media", "/feeds"];

    private readonly PartitionedRateLimiter<HttpContext>? limiter;
    private readonly string policy;

    public AnonymousRate(IOptions<DeliveryOptions> delivery)
    {
        policy = string.Create(CultureInfo.InvariantCulture, $"\"{Allowance.MinutePolicy}\";q={delivery.Value.AnonymousRate};w=60");
        if (delivery.Value.AnonymousRate is { } rate)
            limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetFixedWindowLimiter(
                Neighbourhood(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = rate, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    }

    public Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (limiter is null || CallerKeys.IsSentWith(request) || !Limited.Any(path => request.Path.StartsWithSegments(path)))
            return next(context);
        using var lease = limiter.AttemptAcquire(context);
        var left = limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 60;
        var headers = context.Response.Headers;
        headers[RateLimits.PolicyHeader] = policy;
        headers[RateLimits.Header] = string.Create(CultureInfo.InvariantCulture, $"\"{Allowance.MinutePolicy}\";r={left};t={seconds}");
        return lease.IsAcquired ? next(context) : new RateLimitedResult([Allowance.MinutePolicy], seconds).ExecuteAsync(context);
    }

    public void Dispose() => limiter?.Dispose();

    /// <summary>One household has as many IPv6 addresses as it likes, all beginning alike.</summary>
    private static IPAddress Neighbourhood(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
