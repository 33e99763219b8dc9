using ContentApi.Media.Files;
using ContentApi.Media.Metadata;
using NetVips;

namespace ContentApi.Media.Renditions;

/// <summary>
/// Makes a picture smaller: upright, in the colours of the web, and with all that it says about itself, its credit first.
/// </summary>
public static class RenditionMaker
{
    /// <summary>Changes whenever the same picture would come out as other bytes.</summary>
    public static readonly string Version = $"1-{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

    private const int JpegQuality = 82;
    private const int WebpQuality = 80;
    private const string WebColours = "srgb";
    private static readonly double[] White = [255]; // behind what can be seen through

    /// <param name="original">The picture as it was sent in.</param>
    /// <param name="form">What it is to become.</param>
    /// <param name="size">How many pixels it is to have, upright.</param>
    /// <param name="facts">What it is to say about itself where it does not.</param>
    /// <param name="isCreditCorrected">Whether it is to say another credit than it does.</param>
    public static byte[] Make(byte[] original, RenditionForm form, (int Width, int Height) size, EmbeddedMetadata facts, bool isCreditCorrected = false)
    {
        using var small = Vips.Shrink(original, size.Width, size.Height, WebColours);
        using var image = small.Mutate(mutable =>
        {
            if (small.Contains("jpeg-thumbnail-data")) mutable.Remove("jpeg-thumbnail-data"); // of another size, and on its side
            if (isCreditCorrected && small.Contains("iptc-data")) mutable.Remove("iptc-data"); // it would say the wrong one
            if (XmpPacket.With(small.Blob("xmp-data"), facts, isCreditCorrected) is { } xmp) mutable.Set(GValue.BlobType, "xmp-data", xmp);
        });
        return form.Format is PictureFormat.Jpeg
            ? image.JpegsaveBuffer(q: JpegQuality, optimizeCoding: true, interlace: true, background: White)
            : image.WebpsaveBuffer(q: WebpQuality);
    }
}
