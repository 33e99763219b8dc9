namespace ContentApi.Platform.Delivery;

/// <summary>What is said of data mining (<c>Rights__…</c>).</summary>
public sealed class RightsOptions
{
    /// <summary>
    /// Whether <c>/.well-known/tdmrep.json</c> reserves all that is here, for those who do not look at single answers; each
    /// answer says what holds for what it gives out.
    /// </summary>
    public bool ReserveMining { get; set; } = true;

    /// <summary>Where the terms are on which data mining is licensed; unset: nowhere.</summary>
    public string? MiningPolicyUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }
}
