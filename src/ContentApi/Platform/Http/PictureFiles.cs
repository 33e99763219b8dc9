using Microsoft.Extensions.FileProviders;

namespace ContentApi.Platform.Http;

/// <summary>Serves the pages' assets, and the pictures of the sample articles.</summary>
public static class PictureFiles
{
    private const string Pictures = "samples/pictures";

    public static void UsePictureFiles(this WebApplication app)
    {
        app.UseStaticFiles();
        var folder = Path.Combine(AppContext.BaseDirectory, Pictures);
        if (!Directory.Exists(folder)) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = "/" + Pictures,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400",
        });
    }
}
