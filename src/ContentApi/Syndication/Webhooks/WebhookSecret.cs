using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Secrets and signatures after Standard Webhooks.</summary>
public static class WebhookSecret
{
    public const string Prefix = "whsec_";
    private const int Length = 32;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    public static string Show(byte[] secret) => Prefix + Convert.ToBase64String(secret);

    /// <summary>The value of <c>webhook-signature</c>: one signature for each secret that is in force.</summary>
    /// <param name="secrets">The secrets, decoded.</param>
    /// <param name="id">The event, the same at each attempt.</param>
    /// <param name="at">The attempt, in seconds since 1970.</param>
    /// <param name="body">The very bytes that are sent.</param>
    public static string Sign(IEnumerable<byte[]> secrets, string id, long at, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at}.")), .. body];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"));
    }
}
