using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace ContentApi.Syndication.WebSub;

/// <summary>Registers what feeds tell hubs.</summary>
public static class WebSubServices
{
    public const string Pipeline = "websub-pings";

    public static IServiceCollection AddWebSubPublishing(this IServiceCollection services)
    {
        services.AddOptions<WebSubOptions>().BindConfiguration("WebSub").ValidateOnStart();
        // About a minute: then the next change is waited for, of which the hub is told anyhow.
        services.AddResiliencePipeline(Pipeline, pipeline => pipeline
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>().Handle<Polly.Timeout.TimeoutRejectedException>(),
                MaxRetryAttempts = 7,
                Delay = TimeSpan.FromMilliseconds(500),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddTimeout(TimeSpan.FromSeconds(10)));
        return services
            .AddSingleton<IValidateOptions<WebSubOptions>, WebSubOptionsCheck>()
            .AddSingleton<WebSubHubs>()
            .AddHostedService<HubPing>();
    }

    /// <summary>Registers our own hub.</summary>
    public static IServiceCollection AddHub(this IServiceCollection services) => services
        .AddSingleton<HubTopics>()
        .AddSingleton<HubForm>()
        .AddSingleton<HubSubscriptions>()
        .AddSingleton<HubCalls>()
        .AddHostedService<HubDispatcher>();
}
