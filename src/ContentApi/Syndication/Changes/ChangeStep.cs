namespace ContentApi.Syndication.Changes;

/// <summary>Some changes, the place that they lead to, and whether there are more already.</summary>
public sealed record ChangeStep(IReadOnlyList<ChangeRow> Rows, ChangeCursor Next, bool HasMore);
