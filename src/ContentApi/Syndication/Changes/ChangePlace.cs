using Dapper;

namespace ContentApi.Syndication.Changes;

/// <summary>What is known of the place at which a reader stands.</summary>
/// <param name="Head">The position of the last change.</param>
/// <param name="At">When the change at that place took place; null: it is not in the log (any more).</param>
/// <param name="ForgotAt">When old changes were last forgotten.</param>
/// <param name="ForgotBefore">Before this position changes are missing that later ones of the same articles made needless.</param>
[method: ExplicitConstructor]
public sealed record ChangePlace(long Head, DateTimeOffset? At, DateTimeOffset? ForgotAt, long ForgotBefore);
