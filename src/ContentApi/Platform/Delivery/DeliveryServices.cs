using ContentApi.Platform.Database;

namespace ContentApi.Platform.Delivery;

/// <summary>Registers how answers are kept and sent.</summary>
public static class DeliveryServices
{
    /// <summary>What scripts in browsers may read of an answer besides its body.</summary>
    private static readonly string[] ExposedHeaders =
        ["ETag", "Last-Modified", "Link", "Location", "Retry-After", "WWW-Authenticate", "X-Request-Id"];

    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<CacheOptions>().BindConfiguration("Cache");
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "HEAD", "POST").WithExposedHeaders(ExposedHeaders)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        services.AddSingleton(provider =>
        {
            var cache = ActivatorUtilities.CreateInstance<AnswerCache>(provider);
            provider.GetRequiredService<ContentDatabase>().Committed += cache.Evict;
            provider.GetRequiredService<Replication>().Doubted += cache.Doubt;
            return cache;
        });
        services.AddSingleton<ContentClock>();
        services.AddSingleton<AnswerWriter>();
        services.AddHostedService<ChangeNotices>();
        return services;
    }
}
