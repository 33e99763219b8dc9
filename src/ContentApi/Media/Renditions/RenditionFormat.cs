namespace ContentApi.Media.Renditions;

/// <summary>The forms in which pictures are given.</summary>
public enum RenditionFormat
{
    Jpg,
    Webp,
}
