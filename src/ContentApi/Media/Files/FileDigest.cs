using System.Security.Cryptography;

namespace ContentApi.Media.Files;

/// <summary>The SHA-256 of a file: by it the file is named, and known again.</summary>
public readonly record struct FileDigest(string Hex)
{
    public static FileDigest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static FileDigest From(byte[] sha256) => new(Convert.ToHexStringLower(sha256));

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    public override string ToString() => Hex;
}
