using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Imports.Samples;

/// <summary>UUIDv7 whose random part follows from the sample's name, so that every installation's samples have the same ids.</summary>
public sealed class SampleIds(string name, DateTimeOffset? publishedAt)
{
    private readonly DateTimeOffset time = publishedAt ?? DateTimeOffset.UnixEpoch;
    private int count;

    public Guid Next()
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}#{count++}")));
        Span<byte> id = stackalloc byte[16];
        Guid.CreateVersion7(time).TryWriteBytes(id, bigEndian: true, out _);
        id[6] = (byte)(0x70 | (seed[6] & 0x0F)); // version 7
        id[7] = seed[7];
        id[8] = (byte)(0x80 | (seed[8] & 0x3F)); // RFC 9562 variant
        seed.AsSpan(9, 7).CopyTo(id[9..]);
        return new Guid(id, bigEndian: true);
    }
}
