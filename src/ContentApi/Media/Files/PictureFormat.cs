namespace ContentApi.Media.Files;

/// <summary>The forms in which pictures are taken.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    Webp,
}
