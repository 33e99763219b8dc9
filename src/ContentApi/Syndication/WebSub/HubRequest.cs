using Dapper;

namespace ContentApi.Syndication.WebSub;

/// <summary>What was asked of the hub, and is to be confirmed.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Mode">subscribe or unsubscribe.</param>
/// <param name="Topic">The feed.</param>
/// <param name="Callback">The subscriber.</param>
/// <param name="Secret">What is signed with; null: nothing is.</param>
/// <param name="Seconds">For how long.</param>
[method: ExplicitConstructor]
public sealed record HubRequest(Guid Id, string Mode, string Topic, string Callback, string? Secret, int Seconds)
{
    public bool IsSubscription => Mode == "subscribe";
}
