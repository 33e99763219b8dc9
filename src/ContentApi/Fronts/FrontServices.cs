namespace ContentApi.Fronts;

/// <summary>Registers front pages.</summary>
public static class FrontServices
{
    public static IServiceCollection AddFronts(this IServiceCollection services) => services
        .AddSingleton<FrontRepository>()
        .AddSingleton<FrontStore>();
}
