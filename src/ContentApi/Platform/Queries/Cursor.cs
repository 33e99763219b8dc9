using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Queries;

/// <summary>
/// The sort key of a page's last item. A page is read from a place in the order, not from a count, so that it neither
/// repeats nor skips anything while articles come and go. The checksum covers the list and its filters. It is no secret:
/// keys are read as what they should be, and a cursor that was made by somebody else is refused then.
/// </summary>
public sealed record Cursor(IReadOnlyList<string> Keys)
{
    private const int ChecksumLength = 8;

    /// <summary>What the caller of a bad cursor is told.</summary>
    public static readonly InputError Refusal = new()
    {
        Parameter = "cursor",
        Code = "malformed",
        Message = "The cursor is damaged, or belongs to a list with other filters.",
        Hint = "Take 'page.nextCursor' of the page before as it is and keep the other parameters, or begin without a cursor.",
    };

    public static string Encode(string scope, params string[] keys)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(keys);
        return Base64Url.EncodeToString([.. Checksum(scope, payload), .. payload]);
    }

    public static Cursor? Decode(string scope, string text)
    {
        if (text.Length > 1000 || !Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= ChecksumLength || Base64Url.EncodeToString(bytes) != text) return null;
        var payload = bytes.AsSpan(ChecksumLength);
        return Checksum(scope, payload).AsSpan().SequenceEqual(bytes.AsSpan(0, ChecksumLength)) && Read(payload) is { } keys
            ? new Cursor(keys)
            : null;
    }

    /// <summary>A moment as a key, to the millisecond that the database keeps.</summary>
    public static string Key(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public DateTimeOffset Moment(int position) =>
        long.TryParse(KeyAt(position), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw new ForgedCursorException();

    public Guid Id(int position) =>
        KeyAt(position) is { } key && Uuid.Read(key) is { } id ? id : throw new ForgedCursorException();

    public int Number(int position) =>
        int.TryParse(KeyAt(position), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ForgedCursorException();

    public double Real(int position) =>
        double.TryParse(KeyAt(position), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new ForgedCursorException();

    public string Slug(int position) =>
        KeyAt(position) is { } slug && Platform.Slug.IsValid(slug) ? slug : throw new ForgedCursorException();

    private string? KeyAt(int position) => position < Keys.Count ? Keys[position] : null;

    private static string[]? Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Checksum(string scope, ReadOnlySpan<byte> payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(scope), 0, .. payload])[..ChecksumLength];
}
