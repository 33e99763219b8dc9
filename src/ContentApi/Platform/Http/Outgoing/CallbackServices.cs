using System.Net;

namespace ContentApi.Platform.Http.Outgoing;

/// <summary>Registers how addresses that others name are called.</summary>
public static class CallbackServices
{
    public static IServiceCollection AddCallbacks(this IServiceCollection services)
    {
        services.AddOptions<CallbackOptions>()
            .Configure<IConfiguration>((options, settings) => options.Read(settings.GetSection("Callbacks")))
            .ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<HostLookup>(Dns.GetHostAddressesAsync)
            .AddSingleton<CallbackAddresses>()
            .AddSingleton<CallbackClient>();
    }
}
