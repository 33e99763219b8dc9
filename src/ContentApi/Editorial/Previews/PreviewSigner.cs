using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using ContentApi.Platform.Database;

namespace ContentApi.Editorial.Previews;

/// <summary>Signs the addresses of previews: who has one sees one working copy, until it expires, and nothing else.</summary>
public sealed class PreviewSigner(InstallationSecret secret)
{
    private const int Payload = 24; // an id and a moment
    private const int Signature = 24;

    public async Task<string> SignAsync(Guid article, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var token = new byte[Payload + Signature];
        article.TryWriteBytes(token, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(16), expiresAt.ToUnixTimeMilliseconds());
        (await MacAsync(token.AsMemory(0, Payload), cancellation)).CopyTo(token.AsSpan(Payload));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What the token is good for; null where it was not made here.</summary>
    public async Task<(Guid Article, DateTimeOffset ExpiresAt)?> ReadAsync(string token, CancellationToken cancellation)
    {
        if (token.Length != Base64Url.GetEncodedLength(Payload + Signature) || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length != Payload + Signature || Base64Url.EncodeToString(bytes) != token) return null;
        var mac = await MacAsync(bytes.AsMemory(0, Payload), cancellation);
        return CryptographicOperations.FixedTimeEquals(mac, bytes.AsSpan(Payload))
            ? (new Guid(bytes.AsSpan(0, 16), bigEndian: true), DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(16, 8))))
            : null;
    }

    private ValueTask<byte[]> MacAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        secret.SignAsync("preview ", payload, Signature, cancellation);
}
