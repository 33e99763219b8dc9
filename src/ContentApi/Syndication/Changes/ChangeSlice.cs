namespace ContentApi.Syndication.Changes;

/// <summary>Some changes, and how far was looked for them.</summary>
public sealed record ChangeSlice(IReadOnlyList<ChangeRow> Rows, long Position, DateTimeOffset? At, bool HasMore);
