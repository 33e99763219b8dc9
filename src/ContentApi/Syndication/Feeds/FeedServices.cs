namespace ContentApi.Syndication.Feeds;

/// <summary>Registers the feeds.</summary>
public static class FeedServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services
        .AddSingleton<FeedRepository>()
        .AddSingleton<FeedReading>()
        .AddSingleton<FeedArchives>();
}
