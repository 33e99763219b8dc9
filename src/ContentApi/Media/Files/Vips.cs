using NetVips;
using Library = NetVips.NetVips;

namespace ContentApi.Media.Files;

/// <summary>
/// The door to libvips, which decodes pictures: only JPEG, PNG and WebP pass, whatever else it could read. It keeps
/// nothing, and works on each picture with one thread, so that what it takes is bounded by how many are worked on.
/// </summary>
internal static class Vips
{
    // Kept, or it could be collected while libvips still calls it. What is wrong with a picture is told to who sent it.
    private static readonly Log.LogDelegate Silence = static (_, _, _) => { };

    static Vips()
    {
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Message | Enums.LogLevelFlags.Info, Silence);
        Library.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in new[] { "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp" }) Operation.Block(loader, false);
        Cache.Max = 0;
        Library.Concurrency = 1;
    }

    /// <summary>The picture's header and, as they are asked for, its pixels from top to bottom. Faults in it throw.</summary>
    public static Image Open(byte[] content, PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => Image.JpegloadBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Warning),
        PictureFormat.Png => Image.PngloadBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Warning),
        _ => Image.WebploadBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Warning),
    };

    /// <summary>The picture upright and of this very size: what is left out is not even decoded, as far as its form allows.</summary>
    public static Image Shrink(byte[] content, int width, int height, string profile) => Image.ThumbnailBuffer(content, width,
        height: height, size: Enums.Size.Force, outputProfile: profile, failOn: Enums.FailOn.Truncated);

    public static byte[]? Blob(this Image image, string name) => image.Contains(name) ? image.Get(name) as byte[] : null;
}
