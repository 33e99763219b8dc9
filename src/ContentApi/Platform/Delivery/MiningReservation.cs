using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Tells machines whether mining of texts and data is reserved in what an answer gives out (TDM Reservation Protocol, final
/// report of the W3C's community group).
/// </summary>
public sealed class MiningReservation(IOptions<RightsOptions> options)
{
    public const string Header = "TDM-Reservation";
    public const string PolicyHeader = "TDM-Policy";

    /// <summary>Where the terms are; null where there are none.</summary>
    public string? Policy { get; } = options.Value.MiningPolicyUrl;

    /// <param name="headers">The answer's.</param>
    /// <param name="isReserved">Whether it is for anything in the answer; null where it gives out neither texts nor media.</param>
    public void Say(IHeaderDictionary headers, bool? isReserved)
    {
        if (isReserved is not { } reserved) return;
        headers[Header] = reserved ? "1" : "0";
        if (Policy is not null) headers[PolicyHeader] = Policy;
    }

    /// <summary>What holds for several parts: reserved where one of them is, null where none says anything.</summary>
    public static bool? Of(IEnumerable<bool?> parts)
    {
        bool? all = null;
        foreach (var part in parts)
            if (part == true) return true;
            else all ??= part;
        return all;
    }
}
