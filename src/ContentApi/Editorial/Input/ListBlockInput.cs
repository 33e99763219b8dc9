using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Input;

/// <summary>A list of items.</summary>
public sealed record ListBlockInput : BlockInput
{
    /// <summary>Whether the items are numbered.</summary>
    public bool Ordered { get; init; }

    /// <summary>The items in order.</summary>
    [MaxLength(1000)]
    public required IReadOnlyList<ListItemInput> Items { get; init; }
}
