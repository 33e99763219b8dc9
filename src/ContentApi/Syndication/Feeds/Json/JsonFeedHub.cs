namespace ContentApi.Syndication.Feeds.Json;

/// <summary>Where to be told of changes.</summary>
public sealed record JsonFeedHub
{
    /// <summary>How.</summary>
    /// <example>WebSub</example>
    public required string Type { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }
}
