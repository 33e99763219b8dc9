using ContentApi.Media.Files;
using ContentApi.Media.Renditions;
using Microsoft.Extensions.Options;

namespace ContentApi.Media;

/// <summary>Registers where pictures are kept, and how they are given in other sizes.</summary>
public static class MediaServices
{
    public static IServiceCollection AddMediaFiles(this IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().BindConfiguration("Media").ValidateOnStart();
        services.AddSingleton<IValidateOptions<MediaOptions>, MediaOptionsCheck>();
        services.AddSingleton<IMediaStorage>(provider =>
            provider.GetRequiredService<IOptions<MediaOptions>>().Value is { S3.Bucket: not null } options
                ? new S3Storage(options.S3)
                : new DiskStorage(provider.GetRequiredService<MediaFolders>().Originals));
        return services
            .AddSingleton<MediaFolders>()
            .AddSingleton<Workshop>()
            .AddSingleton<PictureReader>()
            .AddSingleton<RenditionList>()
            .AddSingleton<RenditionCache>()
            .AddSingleton<RenditionStore>()
            .AddSingleton<StoredPictures>();
    }
}
