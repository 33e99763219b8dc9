using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Http;

/// <summary>Registers where the newsroom's pages and this API are.</summary>
public static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site");
        return services
            .AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>()
            .AddSingleton<ArticleAddresses>();
    }
}
