using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Hosting;

/// <summary>What an orchestrator asks.</summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Operations").AddEndpointFilter(NeverKept);
        health.MapReads("/live", Live).WithName("getLiveness");
        health.MapReads("/ready", Ready).WithName("getReadiness");
    }

    /// <summary>Some caches would keep it for minutes where nothing is said.</summary>
    private static ValueTask<object?> NeverKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>Says whether the process runs.</summary>
    /// <remarks>It does not ask the database: a restart would not bring that back.</remarks>
    private static Ok<Health> Live() => TypedResults.Ok(new Health { Status = "live" });

    /// <summary>Says whether requests can be answered now.</summary>
    /// <remarks>503 until the database has been reached and migrated, and while it is away.</remarks>
    private static async Task<Results<Ok<Health>, UnavailableProblem>> Ready(
        Readiness readiness, ContentDatabase database, HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        return readiness.IsReady && await database.AnswersAsync(patience.Token)
            ? TypedResults.Ok(new Health { Status = "ready" })
            : new UnavailableProblem();
    }
}
