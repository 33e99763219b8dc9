namespace ContentApi.Syndication.Changes;

/// <summary>Registers the change feed.</summary>
public static class ChangeServices
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<News>()
        .AddSingleton<ChangeRepository>()
        .AddSingleton<ChangeCursors>()
        .AddSingleton<ChangeFeed>()
        .AddHostedService<ClockChanges>();
}
