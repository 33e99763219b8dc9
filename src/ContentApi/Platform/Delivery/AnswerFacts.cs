namespace ContentApi.Platform.Delivery;

/// <summary>What caches have to know of an answer.</summary>
/// <param name="Keys">What the answer shows: its articles, media and lists. A change of one of them makes it stale.</param>
/// <param name="Subject">The one article that it gives out; null where it gives out none, or several.</param>
/// <param name="ChangesIn">How long it is, from when it was made, until it changes by the time of day alone: such an answer is not kept here.</param>
/// <param name="LastModified">When its article was last changed; null for lists, which change by losing items, too.</param>
/// <param name="IsMiningReserved">Whether data mining is, for anything in it; null where it gives out neither articles nor media.</param>
/// <param name="Delivered">What it gives out, for those who are counted with.</param>
public sealed record AnswerFacts(
    IReadOnlySet<string> Keys, DateTimeOffset? LastModified, Guid? Subject = null, TimeSpan? ChangesIn = null,
    bool? IsMiningReserved = null, Delivered? Delivered = null);
