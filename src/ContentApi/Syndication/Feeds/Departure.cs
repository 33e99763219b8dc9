using Dapper;

namespace ContentApi.Syndication.Feeds;

/// <summary>That an article has left a caller's view, and why.</summary>
/// <param name="Id">The article's.</param>
/// <param name="At">When it left.</param>
/// <param name="Reason">Why it was withdrawn, or <c>rightsLost</c>.</param>
/// <param name="SuccessorId">The article that stands in its place, if the caller may see it.</param>
[method: ExplicitConstructor]
public sealed record Departure(Guid Id, DateTimeOffset At, string Reason, Guid? SuccessorId);
