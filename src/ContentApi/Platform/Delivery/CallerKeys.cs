namespace ContentApi.Platform.Delivery;

/// <summary>Whether a request brings a key: then its answer is the caller's own, and is nobody else's to keep.</summary>
public static class CallerKeys
{
    /// <summary>Feeds take a key here, for readers that cannot send a header.</summary>
    public const string FeedToken = "token";

    public static bool IsSentWith(HttpRequest request) => request.Headers.Authorization.Count > 0
        || (request.QueryString.HasValue && request.Path.StartsWithSegments("/feeds") && request.Query.ContainsKey(FeedToken));
}
