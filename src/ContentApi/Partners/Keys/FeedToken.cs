using ContentApi.Platform.Delivery;

namespace ContentApi.Partners.Keys;

/// <summary>
/// The key of feed readers that cannot send a header: a key with the scope <c>feed</c> alone, in a feed's address. It is
/// judged like any other key, and nothing further is needed for feeds to answer its holder.
/// </summary>
public static class FeedToken
{
    public const string Parameter = CallerKeys.FeedToken;

    /// <summary>The token of this request; null where there is none, or a header that goes before it.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization.Count == 0 && CallerKeys.IsSentWith(request) ? request.Query[Parameter].ToString() : null;
}
