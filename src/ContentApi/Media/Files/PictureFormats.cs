namespace ContentApi.Media.Files;

/// <summary>Tells pictures apart by their first bytes, and by nothing else: before any of them is decoded.</summary>
public static class PictureFormats
{
    private const int WebpNameAt = 8;

    private static readonly byte[] PngStart = [0x89, .. "PNG\r\n\u001A\n"u8];
    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF];

    public static PictureFormat? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith(JpegStart) ? PictureFormat.Jpeg
        : content.StartsWith(PngStart) ? PictureFormat.Png
        : content.StartsWith("RIFF"u8) && content.Length > WebpNameAt && content[WebpNameAt..].StartsWith("WEBP"u8) ? PictureFormat.Webp
        : null;

    public static PictureFormat? OfMediaType(string mediaType) => mediaType.ToLowerInvariant() switch
    {
        "image/jpeg" => PictureFormat.Jpeg,
        "image/png" => PictureFormat.Png,
        "image/webp" => PictureFormat.Webp,
        _ => null,
    };

    public static string MediaType(this PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => "image/jpeg",
        PictureFormat.Png => "image/png",
        _ => "image/webp",
    };
}
