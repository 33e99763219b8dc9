using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContentApi.Platform.Queries;

/// <summary>
/// The sort key of a page's last item. A page is read from a place in the order, not from a count, so that it neither
/// repeats nor skips anything while articles come and go. The checksum covers the list and its filters.
/// </summary>
public sealed record Cursor(IReadOnlyList<string> Keys)
{
    private const int ChecksumLength = 8;

    public static string Encode(string scope, params string[] keys)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(keys);
        return Base64Url.EncodeToString([.. Checksum(scope, payload), .. payload]);
    }

    public static Cursor? Decode(string scope, string text)
    {
        if (text.Length > 1000 || !Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= ChecksumLength) return null;
        var payload = bytes.AsSpan(ChecksumLength);
        if (!Checksum(scope, payload).AsSpan().SequenceEqual(bytes.AsSpan(0, ChecksumLength))) return null;
        return new Cursor(JsonSerializer.Deserialize<string[]>(payload)!);
    }

    private static byte[] Checksum(string scope, ReadOnlySpan<byte> payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(scope), 0, .. payload])[..ChecksumLength];
}
