using ContentApi.Platform.Fields;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>Somebody who writes.</summary>
public sealed record JsonFeedAuthor
{
    /// <summary>The name, or the signature line to the letter.</summary>
    public required string Name { get; init; }

    /// <summary>A page about them.</summary>
    [OnlyWhenAsked]
    public string? Url { get; init; }
}
