using ContentApi.Media.Metadata;

namespace ContentApi.Media.Files;

/// <summary>A picture that was looked through and is whole.</summary>
/// <param name="Content">The file, byte for byte.</param>
/// <param name="Digest">By which it is known again.</param>
/// <param name="Format">What it is.</param>
/// <param name="Width">Pixels from left to right, as people see it.</param>
/// <param name="Height">Pixels from top to bottom, as people see it.</param>
/// <param name="Metadata">What it says about itself.</param>
public sealed record Picture(
    byte[] Content, FileDigest Digest, PictureFormat Format, int Width, int Height, EmbeddedMetadata Metadata);
