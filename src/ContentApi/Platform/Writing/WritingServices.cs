namespace ContentApi.Platform.Writing;

/// <summary>Registers what every write needs.</summary>
public static class WritingServices
{
    public static IServiceCollection AddWriting(this IServiceCollection services) =>
        services.AddSingleton<IdempotencyKeys>().AddSingleton<Writes>();
}
