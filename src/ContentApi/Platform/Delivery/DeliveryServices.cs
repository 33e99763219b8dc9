using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery.Purging;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>Registers how answers are kept and sent.</summary>
public static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<CacheOptions>().BindConfiguration("Cache");
        services.AddOptions<RightsOptions>().BindConfiguration("Rights").ValidateOnStart();
        services.AddSingleton<IValidateOptions<RightsOptions>, RightsOptionsCheck>();
        services.AddSingleton<MiningReservation>();
        services.AddOpenToAllSites();
        services.AddPurging();
        services.AddSingleton(provider =>
        {
            var cache = ActivatorUtilities.CreateInstance<AnswerCache>(provider);
            provider.GetRequiredService<ContentDatabase>().Committed += cache.Evict;
            provider.GetRequiredService<Replication>().Doubted += cache.Doubt;
            return cache;
        });
        services.AddSingleton<ContentClock>();
        services.AddSingleton<Freshness>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<ReadCounts>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadCounts>());
        services.AddHostedService<ChangeNotices>();
        return services;
    }
}
