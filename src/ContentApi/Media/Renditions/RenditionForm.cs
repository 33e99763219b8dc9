using ContentApi.Media.Files;

namespace ContentApi.Media.Renditions;

/// <summary>A size and a form in which a picture is given.</summary>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Format">JPEG or WebP.</param>
public sealed record RenditionForm(int Width, PictureFormat Format)
{
    /// <summary>The forms in which pictures are given, by the ends of their addresses.</summary>
    public static readonly IReadOnlyDictionary<string, PictureFormat> Formats = new Dictionary<string, PictureFormat>
    {
        ["jpg"] = PictureFormat.Jpeg,
        ["webp"] = PictureFormat.Webp,
    };

    /// <summary>What becomes of a picture of this size: never more than it has, in its proportions.</summary>
    public (int Width, int Height) SizeOf(int width, int height)
    {
        var given = Math.Min(Width, width);
        return (given, Math.Max(1, (int)Math.Round((double)height * given / width, MidpointRounding.AwayFromZero)));
    }

    public string PathOf(Guid medium) => $"/media/{medium}/{FileName}";

    public string FileName => $"{Width}.{Formats.First(format => format.Value == Format).Key}";
}
