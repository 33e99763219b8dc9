using Microsoft.Extensions.Options;

namespace ContentApi.Media.Files;

/// <summary>The folders of the pictures that were sent in, and of those that were made of them.</summary>
public sealed class MediaFolders(IOptions<MediaOptions> options, IConfiguration configuration)
{
    private readonly string root = options.Value.Folder(configuration["CONTENTAPI_DATA_DIR"]);

    public string Originals => Path.Combine(root, "originals");

    /// <summary>May be emptied at any time: what is missing is made again.</summary>
    public string Renditions => Path.Combine(root, "renditions");
}
