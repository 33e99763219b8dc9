using System.Security.Cryptography;
using System.Text.Json;

namespace ContentApi.Media.Renditions;

/// <summary>
/// The name of a rendition, made of all that decides its bytes: the same name is the same file, on every node and after
/// every restart. A new credit is a new name.
/// </summary>
public readonly record struct RenditionKey(string Hex)
{
    public static RenditionKey Of(StoredPicture picture, RenditionForm form)
    {
        var parts = JsonSerializer.SerializeToUtf8Bytes(new { RenditionMaker.Version, picture.Digest.Hex, form, picture.Facts, picture.IsCreditCorrected });
        return new RenditionKey(Convert.ToHexStringLower(SHA256.HashData(parts)));
    }

    public string ETag => $"\"{Hex[..32]}\"";
}
