namespace ContentApi.Client.Contract;

/// <summary>Where a page of changes ends.</summary>
public sealed record ChangePage
{
    /// <summary>The most changes that a page has.</summary>
    public required int Limit { get; init; }

    /// <summary>The next `since`, also where nothing has happened: to be kept when the page has been dealt with.</summary>
    public required string NextCursor { get; init; }

    /// <summary>Whether there is more already.</summary>
    public required bool HasMore { get; init; }
}
