using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using ContentApi.Partners;
using ContentApi.Platform.Database;

namespace ContentApi.Syndication.Changes;

/// <summary>
/// Writes and reads cursors. They are signed, and good for the reader alone to whom they were given: another one's stands
/// for what another one has seen.
/// </summary>
public sealed class ChangeCursors(InstallationSecret secret)
{
    private const byte Form = 1; // cursors outlive releases
    private const int Payload = 25;
    private const int Signature = 15;

    public async ValueTask<string> WriteAsync(ChangeCursor cursor, RightsClass reader, CancellationToken cancellation)
    {
        var bytes = new byte[Payload + Signature];
        bytes[0] = Form;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), cursor.Position);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(9), cursor.At);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(17), cursor.IssuedAt);
        (await SignAsync(bytes.AsMemory(0, Payload), reader, cancellation)).CopyTo(bytes.AsSpan(Payload));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The cursor; null where it is damaged, or was not given to this reader.</summary>
    public async ValueTask<ChangeCursor?> ReadAsync(string text, RightsClass reader, CancellationToken cancellation)
    {
        if (text.Length != Base64Url.GetEncodedLength(Payload + Signature) || !Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length != Payload + Signature || bytes[0] != Form || Base64Url.EncodeToString(bytes) != text) return null;
        var signature = await SignAsync(bytes.AsMemory(0, Payload), reader, cancellation);
        return CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(Payload))
            ? new ChangeCursor(
                BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1)), BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(9)),
                BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(17)))
            : null;
    }

    private ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> payload, RightsClass reader, CancellationToken cancellation) =>
        secret.SignAsync($"changes {reader.Partner} {reader.IsMining} ", payload, Signature, cancellation);
}
