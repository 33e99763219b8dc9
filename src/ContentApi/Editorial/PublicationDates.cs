namespace ContentApi.Editorial;

/// <summary>When a version goes public, when its article was last changed, and until when it is held back.</summary>
public sealed record PublicationDates(DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, DateTimeOffset? EmbargoUntil = null)
{
    /// <summary>When it first was public elsewhere; null: not before it went public here.</summary>
    public DateTimeOffset? FirstPublishedAt { get; init; }
}
