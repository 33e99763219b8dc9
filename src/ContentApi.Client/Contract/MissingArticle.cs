namespace ContentApi.Client.Contract;

/// <summary>An article that was asked for by its id and is not there.</summary>
public sealed record MissingArticle
{
    /// <summary>The id that was asked for.</summary>
    public required Guid Id { get; init; }

    /// <summary>Why it is not there. What a caller may not know of is not found.</summary>
    public required MissingReason Reason { get; init; }
}
