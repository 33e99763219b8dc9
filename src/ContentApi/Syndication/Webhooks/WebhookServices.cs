namespace ContentApi.Syndication.Webhooks;

/// <summary>Registers webhooks.</summary>
public static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<WakeUp>()
        .AddSingleton<WebhookStore>()
        .AddSingleton<WebhookDesk>()
        .AddSingleton<WebhookActs>()
        .AddSingleton<WebhookEvents>()
        .AddSingleton<DueDeliveries>()
        .AddSingleton<WebhookSender>()
        .AddHostedService<WebhookDispatcher>();
}
