using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Terms;

/// <summary>A partner and its terms, as administrators write them. What is left out takes its default.</summary>
public sealed record PartnerInput
{
    public const int HighestRate = 1_000_000;

    /// <summary>Its name, which no other partner has, case and accents aside.</summary>
    /// <example>Radio Fribourg</example>
    [MinLength(1), MaxLength(300)]
    public required string Name { get; init; }

    /// <summary>Whether it is somebody else, or a front end of the newsroom's own.</summary>
    public PartnerKind Kind { get; init; } = PartnerKind.Partner;

    /// <summary>Where it publishes (ISO 3166-1 alpha-2); null: media that are bound to territories are withheld from it.</summary>
    /// <example>CH</example>
    public string? Territory { get; init; }

    /// <summary>What it may read; left out, everything that is public.</summary>
    public EntitlementsInput Entitlements { get; init; } = new();

    /// <summary>How many requests it may send a minute, with all its keys together; null: as many as it likes.</summary>
    [Range(1, HighestRate)]
    public int? Rate { get; init; }

    /// <summary>How many requests it may send a day (UTC), with all its keys together; null: as many as it likes.</summary>
    [Range(1, int.MaxValue)]
    public int? Quota { get; init; }
}
