namespace ContentApi.Editorial.Input;

/// <summary>When to publish: at the later of the two moments, or now.</summary>
public sealed record PublishInput
{
    /// <summary>The moment, in UTC. One that has passed dates the article back. Null: now; an article that is public keeps its date.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The moment, in UTC, until which nothing of it may be seen.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }
}
