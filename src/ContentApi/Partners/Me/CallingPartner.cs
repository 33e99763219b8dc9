using System.ComponentModel.DataAnnotations;
using ContentApi.Partners.Terms;

namespace ContentApi.Partners.Me;

/// <summary>A partner as it sees itself.</summary>
public sealed record CallingPartner
{
    /// <summary>Its id; media name it in <c>rights.allowedPartners</c> and <c>deniedPartners</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is somebody else, or a front end of the newsroom's own.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>Where it publishes (ISO 3166-1 alpha-2); null: media that are bound to territories are withheld.</summary>
    public required string? Territory { get; init; }

    /// <summary>What it may read.</summary>
    public required Entitlements Entitlements { get; init; }

    /// <summary>How many requests it may send a minute, with all its keys together; null: as many as it likes.</summary>
    [Range(1, PartnerInput.HighestRate)]
    public required int? Rate { get; init; }

    /// <summary>How many requests it may send a day (UTC), with all its keys together; null: as many as it likes.</summary>
    [Range(1, int.MaxValue)]
    public required int? Quota { get; init; }
}
