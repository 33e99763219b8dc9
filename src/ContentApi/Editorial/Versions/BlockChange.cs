using System.ComponentModel.DataAnnotations;
using ContentApi.Articles.Blocks;

namespace ContentApi.Editorial.Versions;

/// <summary>A block that differs.</summary>
public sealed record BlockChange
{
    /// <summary>The block's id.</summary>
    public required string Id { get; init; }

    /// <summary>What became of it.</summary>
    public required BlockChangeKind Change { get; init; }

    /// <summary>The block as it was; null: it was not there.</summary>
    public required Block? Before { get; init; }

    /// <summary>The block as it is; null: it is gone.</summary>
    public required Block? After { get; init; }

    /// <summary>Its place before, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int? PositionBefore { get; init; }

    /// <summary>Its place now, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int? PositionAfter { get; init; }
}
