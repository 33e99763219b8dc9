using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ContentApi.Platform.Fields;

namespace ContentApi.Platform.Delivery;

/// <summary>Whether mining is reserved for a part of a site, as the TDM Reservation Protocol writes it.</summary>
public sealed record MiningRule
{
    /// <summary>The paths that it is about; <c>/</c> is all of them.</summary>
    /// <example>/</example>
    public required string Location { get; init; }

    /// <summary>1: reserved. 0: not.</summary>
    [Range(0, 1), JsonPropertyName("tdm-reservation")]
    public required int TdmReservation { get; init; }

    /// <summary>The address of the terms on which it is licensed; left out where there are none.</summary>
    [OnlyWhenAsked, DataType(DataType.Url), JsonPropertyName("tdm-policy")]
    public string? TdmPolicy { get; init; }
}
