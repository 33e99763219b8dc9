namespace ContentApi.Syndication.Feeds.Json;

/// <summary>That an article has to be taken down.</summary>
public sealed record NewsroomDeletion
{
    /// <summary>The item's id.</summary>
    public required string Id { get; init; }

    /// <summary>When it left.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why: the reason of a withdrawal (<c>legal</c>, <c>error</c>, <c>rights</c>, <c>duplicate</c>), or <c>rightsLost</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The id of the article that stands in its place.</summary>
    public required Guid? SuccessorId { get; init; }
}
