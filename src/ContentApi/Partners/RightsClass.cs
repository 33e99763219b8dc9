using Microsoft.Extensions.Options;

namespace ContentApi.Partners;

/// <summary>Everything about a caller that decides what it may see. Callers of one class get the same answers.</summary>
/// <param name="Territory">ISO 3166-1; null: media bound to territories are withheld.</param>
public sealed record RightsClass(string? Territory)
{
    public static RightsClass Of(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<IOptions<DeliveryOptions>>().Value.PublicTerritory);
}
