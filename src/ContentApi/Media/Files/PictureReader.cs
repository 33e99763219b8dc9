using ContentApi.Media.Metadata;
using Microsoft.Extensions.Options;
using NetVips;

namespace ContentApi.Media.Files;

/// <summary>
/// Looks a picture through before it is stored: by its first bytes, then by its header, and only when both are well, pixel
/// by pixel, so that nothing is stored that could not be shown.
/// </summary>
public sealed class PictureReader(Workshop workshop, IOptions<MediaOptions> options)
{
    private const int LongestSide = 16_383; // WebP has no room for more
    private const int UsualDepth = 4;
    private const int Probe = 64;
    private const int LyingFrom = 5; // EXIF's orientations 5 to 8 lie on their side

    private static readonly PictureFault NotAPicture = new("notAPicture", "The body is no JPEG, PNG or WebP picture.",
        "Send a file of one of these three, whole and unchanged.");

    private static readonly PictureFault Damaged = new("damaged", "The picture is damaged or breaks off.",
        "Send the whole file; if a program shows it, save it anew there.");

    private static readonly PictureFault Moving = new("animated", "The picture is an animation, which is not taken.",
        "Send a still picture, such as its first frame.");

    /// <param name="content">The file.</param>
    /// <param name="cancellation">The caller's patience.</param>
    public async Task<(Picture? Picture, PictureFault? Fault)> ReadAsync(byte[] content, CancellationToken cancellation)
    {
        if (PictureFormats.Of(content) is not { } format) return (null, NotAPicture);
        if (Animation.IsIn(content, format)) return (null, Moving);
        return await workshop.WorkAsync(() => Read(content, format), cancellation);
    }

    private (Picture?, PictureFault?) Read(byte[] content, PictureFormat format)
    {
        try
        {
            using var image = Vips.Open(content, format);
            if (TooLarge(image) is { } fault) return (null, fault);
            var metadata = Metadata(image);
            var isTurned = image.Contains("orientation") && image.Get("orientation") is >= LyingFrom;
            using var small = image.ThumbnailImage(Probe); // every pixel has to be read for it
            small.Avg();
            var (width, height) = isTurned ? (image.Height, image.Width) : (image.Width, image.Height);
            return (new Picture(content, FileDigest.Of(content), format, width, height, metadata), null);
        }
        catch (VipsException)
        {
            return (null, Damaged);
        }
    }

    /// <summary>Some forms have to be decoded as a whole, so the bytes of a pixel count as well.</summary>
    private PictureFault? TooLarge(Image image)
    {
        var (width, height, most) = (image.Width, image.Height, options.Value.MaxMegapixels);
        var depth = image.Bands * (image.Format is Enums.BandFormat.Uchar ? 1 : image.Format is Enums.BandFormat.Ushort ? 2 : 4);
        return width > LongestSide || height > LongestSide || (long)width * height * Math.Max(UsualDepth, depth) > most * 1_000_000L * UsualDepth
            ? new PictureFault("tooManyPixels", $"The picture has {width} × {height} pixels of {depth} bytes.",
                $"It may have {most} million of up to {UsualDepth}, and {LongestSide} on a side.")
            : null;
    }

    private static EmbeddedMetadata Metadata(Image image)
    {
        var xmp = image.Blob("xmp-data") is { } packet ? XmpReader.Read(packet) : EmbeddedMetadata.None;
        var iim = image.Blob("iptc-data") is { } block ? IimReader.Read(block) : EmbeddedMetadata.None;
        return xmp.Or(iim);
    }
}
