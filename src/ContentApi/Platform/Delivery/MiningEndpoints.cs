using ContentApi.Platform.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>What those who mine texts and data look for before they ask for anything.</summary>
public static class MiningEndpoints
{
    public static void MapMiningRules(this IEndpointRouteBuilder routes) =>
        routes.MapReads("/.well-known/tdmrep.json", Get).WithName("getMiningRules").WithTags("Operations");

    /// <summary>Says whether mining of texts and data is reserved here (TDM Reservation Protocol).</summary>
    /// <remarks>
    /// It holds for those who do not look at single answers: each that gives out articles or media has the header
    /// `TDM-Reservation` for just these.
    /// </remarks>
    private static Ok<List<MiningRule>> Get(IOptions<RightsOptions> options, MiningReservation mining, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Ok<List<MiningRule>>(
        [
            new() { Location = "/", TdmReservation = options.Value.ReserveMining ? 1 : 0, TdmPolicy = mining.Policy },
        ]);
    }
}
