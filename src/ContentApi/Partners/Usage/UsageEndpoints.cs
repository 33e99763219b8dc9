using ContentApi.Partners.Keys;
using ContentApi.Partners.Terms;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Partners.Usage;

/// <summary>What was delivered to whom.</summary>
public static class UsageEndpoints
{
    public static void MapUsage(this IEndpointRouteBuilder api)
    {
        api.MapReads("/partners/{id}/usage", Get).WithName("getUsage").WithTags("Administration").RequireAuthorization(Scopes.Admin);
        api.MapReads("/me/usage", GetMine).WithName("getMyUsage").WithTags("Your access").RequireAuthorization(Scopes.Any);
    }

    /// <summary>Tells what was delivered to a partner, by day, route and agency, as invoices need it.</summary>
    /// <remarks>Other nodes' counts are a few seconds late. What was delivered to a partner that was deleted stays on record.</remarks>
    /// <param name="id">The partner's id.</param>
    private static async Task<Results<Written<Usage>, NotFoundProblem>> Get(
        string id, Query<UsageQuery> query, UsageRepository usage, UsageCounts counts, TimeProvider time, HttpContext context) =>
        Uuid.Read(id) is { } partner && await usage.ExistsAsync(partner, context.RequestAborted)
            ? await ReadAsync(partner, query.Value, usage, counts, time, context)
            : PartnerDesk.NoPartner(id);

    /// <summary>Tells what was delivered to you, with all your keys together.</summary>
    /// <remarks>Counts are a few seconds late.</remarks>
    private static async Task<Results<Written<Usage>, NotFoundProblem>> GetMine(
        Query<UsageQuery> query, UsageRepository usage, UsageCounts counts, TimeProvider time, HttpContext context) =>
        KnownKey.Of(context)?.Partner is { } partner
            ? await ReadAsync(partner.Id, query.Value, usage, counts, time, context)
            : new NotFoundProblem("Your key belongs to no partner: nothing is counted for it.");

    private static async Task<Written<Usage>> ReadAsync(
        Guid partner, UsageQuery query, UsageRepository usage, UsageCounts counts, TimeProvider time, HttpContext context)
    {
        await counts.FlushAsync(context.RequestAborted); // whoever has just read would wonder
        var (from, to) = query.Days(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return new Written<Usage>(Reply.Of(await usage.ReadAsync(partner, from, to, query.Top, context.RequestAborted)));
    }
}
