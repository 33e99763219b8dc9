using System.Text.Json.Serialization;

namespace ContentApi.Client.Contract;

/// <summary>Why a medium is withheld from a caller.</summary>
public enum WithheldReason
{
    [JsonStringEnumMemberName("licence-not-started")]
    LicenceNotStarted,

    [JsonStringEnumMemberName("licence-expired")]
    LicenceExpired,

    [JsonStringEnumMemberName("territory")]
    Territory,

    [JsonStringEnumMemberName("partner-excluded")]
    PartnerExcluded,

    [JsonStringEnumMemberName("licence-no-redistribution")]
    LicenceNoRedistribution,
}
