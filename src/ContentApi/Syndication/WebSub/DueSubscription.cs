using Dapper;

namespace ContentApi.Syndication.WebSub;

/// <summary>A subscriber that is to be sent its feed now.</summary>
/// <param name="Number">Up to which number of the topic that goes.</param>
/// <param name="Lease">By whom it was taken.</param>
[method: ExplicitConstructor]
public sealed record DueSubscription(Guid Id, string Topic, string Callback, string? Secret, int Attempts, Guid Lease, long Number);
