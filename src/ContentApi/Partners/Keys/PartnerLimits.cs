namespace ContentApi.Partners.Keys;

/// <summary>How much a partner may ask for, with all its keys together.</summary>
/// <param name="Id">The partner.</param>
/// <param name="Rate">Requests a minute; null: as many as it likes.</param>
/// <param name="Quota">Requests a day (UTC); null: as many as it likes.</param>
public sealed record PartnerLimits(Guid Id, int? Rate, int? Quota)
{
    public bool AreNone => Rate is null && Quota is null;
}
