using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Terms;

/// <summary>Somebody with whom the newsroom shares, or a front end of its own, and the terms.</summary>
public sealed record Partner
{
    /// <summary>Its id, a UUIDv7; media name it in <c>rights.allowedPartners</c> and <c>deniedPartners</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    /// <example>Radio Fribourg</example>
    public required string Name { get; init; }

    /// <summary>Whether it is somebody else, or a front end of the newsroom's own.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>Where it publishes (ISO 3166-1 alpha-2); null: media that are bound to territories are withheld from it.</summary>
    /// <example>CH</example>
    public required string? Territory { get; init; }

    /// <summary>What it may read.</summary>
    public required Entitlements Entitlements { get; init; }

    /// <summary>How many requests it may send a minute, with all its keys together; null: as many as it likes.</summary>
    [Range(1, PartnerInput.HighestRate)]
    public required int? Rate { get; init; }

    /// <summary>How many requests it may send a day (UTC), with all its keys together; null: as many as it likes.</summary>
    [Range(1, int.MaxValue)]
    public required int? Quota { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its terms were last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
