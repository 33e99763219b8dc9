namespace ContentApi.Editorial;

/// <summary>When a version goes public, and when its article was last changed.</summary>
public sealed record PublicationDates(DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt);
