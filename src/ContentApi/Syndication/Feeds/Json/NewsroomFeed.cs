namespace ContentApi.Syndication.Feeds.Json;

/// <summary>What a newsroom says of a feed.</summary>
public sealed record NewsroomFeed
{
    /// <summary>Articles that have left the feed within 90 days and have to be taken down, the latest first, at most 200.</summary>
    public required IReadOnlyList<NewsroomDeletion> Deleted { get; init; }
}
