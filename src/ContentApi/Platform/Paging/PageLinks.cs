using System.ComponentModel.DataAnnotations;

namespace ContentApi.Platform.Paging;

/// <summary>Addresses of pages.</summary>
public sealed record PageLinks
{
    /// <summary>This page.</summary>
    [DataType(DataType.Url)]
    public required string Self { get; init; }

    /// <summary>The next page; null on the last.</summary>
    [DataType(DataType.Url)]
    public required string? Next { get; init; }
}
