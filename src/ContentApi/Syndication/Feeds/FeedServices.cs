using ContentApi.Syndication.WebSub;

namespace ContentApi.Syndication.Feeds;

/// <summary>Registers the feeds.</summary>
public static class FeedServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddOptions<WebSubOptions>().BindConfiguration("WebSub");
        return services
            .AddSingleton<WebSubHubs>()
            .AddSingleton<FeedRepository>()
            .AddSingleton<FeedReading>()
            .AddSingleton<FeedArchives>();
    }
}
