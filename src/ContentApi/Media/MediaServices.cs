using ContentApi.Credits;
using ContentApi.Media.Desk;
using ContentApi.Media.Files;
using ContentApi.Media.Renditions;
using ContentApi.Platform.Database;
using Dapper;
using Microsoft.Extensions.Options;

namespace ContentApi.Media;

/// <summary>Registers the newsroom's side of media: where pictures are kept, how they are given in other sizes, how media are written.</summary>
public static class MediaServices
{
    public static IServiceCollection AddMediaDesk(this IServiceCollection services)
    {
        SqlMapper.AddTypeHandler(new JsonColumn<WorkingMedium>());
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
            .AddSingleton<StoredPictures>()
            .AddSingleton<WorkingMedia>()
            .AddSingleton<CreditParser>()
            .AddSingleton<MediumComposer>()
            .AddSingleton<MediumFiles>()
            .AddSingleton<MediumDesk>()
            .AddSingleton<Uploads>();
    }
}
