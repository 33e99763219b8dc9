namespace ContentApi.Client.Contract;

/// <summary>Where a page is in its list.</summary>
public sealed record PageInfo
{
    /// <summary>The most items that a page has.</summary>
    public required int Limit { get; init; }

    /// <summary>The value of <c>cursor</c> for the next page; null on the last.</summary>
    public required string? NextCursor { get; init; }

    /// <summary>Whether another page follows.</summary>
    public required bool HasMore { get; init; }

    /// <summary>How many items the list has; null where it was not asked for.</summary>
    public required int? Total { get; init; }

    /// <summary>How <c>total</c> was found; null where it was not asked for.</summary>
    public required TotalIs? TotalIs { get; init; }
}
