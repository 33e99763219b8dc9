using ContentApi.Partners.Keys;
using ContentApi.Platform.Delivery;

namespace ContentApi.Partners.Usage;

/// <summary>Counts each request of a key's holder under its route, with what it was answered.</summary>
public sealed class UsageMeter(RequestDelegate next, UsageCounts counts)
{
    private const string NoRoute = "unknown";

    public async Task InvokeAsync(HttpContext context)
    {
        if (KnownKey.Of(context) is not { Id: not null } key)
        {
            await next(context);
            return;
        }
        var route = RouteOf(context); // now: what fails has no route later
        try
        {
            await next(context);
        }
        finally
        {
            counts.Add(key, route, context.Features.Get<Delivered>());
        }
    }

    /// <summary>The route as the API description has it, with the method where it is not GET or HEAD.</summary>
    private static string RouteOf(HttpContext context)
    {
        if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is not { } pattern) return NoRoute;
        if (pattern.Length > 1) pattern = pattern.TrimEnd('/'); // as groups leave it
        var method = context.Request.Method;
        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? pattern : $"{method} {pattern}";
    }
}
