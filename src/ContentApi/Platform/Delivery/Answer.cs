using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace ContentApi.Platform.Delivery;

/// <summary>An answer as it is sent: rendered once, compressed once for each encoding, and never changed.</summary>
public sealed class Answer
{
    private const int WorthCompressing = 400;
    private const int LongestSurrogateKey = 2500;

    private readonly Lazy<Encoded> gzip;
    private readonly Lazy<Encoded> brotli;

    public Answer(byte[] body, string contentType, StringValues link, AnswerFacts facts)
    {
        (ContentType, Link, Facts) = (contentType, link, facts);
        SurrogateKey = Named(facts.Keys);
        LastModified = facts.LastModified?.ToString("R", CultureInfo.InvariantCulture);
        var digest = Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 15));
        Identity = new Encoded(body, $"\"{digest}\"", Encoding: null);
        gzip = Compressed("gzip", stream => new GZipStream(stream, CompressionLevel.Optimal));
        brotli = Compressed("br", stream => new BrotliStream(stream, CompressionLevel.Optimal));

        Lazy<Encoded> Compressed(string encoding, Func<Stream, Stream> compress) => new(() =>
        {
            using var output = new MemoryStream(body.Length / 3);
            using (var stream = compress(output)) stream.Write(body);
            return new Encoded(output.ToArray(), $"\"{digest}-{encoding}\"", encoding);
        });
    }

    public string ContentType { get; }

    /// <summary>The header <c>Link</c>.</summary>
    public StringValues Link { get; }

    public AnswerFacts Facts { get; }

    /// <summary>The header <c>Surrogate-Key</c>.</summary>
    public string SurrogateKey { get; }

    /// <summary>The header <c>Last-Modified</c>.</summary>
    public string? LastModified { get; }

    public Encoded Identity { get; }

    /// <summary>What it takes in memory, at the most.</summary>
    public long Size => Identity.Body.Length * 2L + 1000;

    /// <summary>In an encoding that the caller accepts: brotli, gzip, or none.</summary>
    public Encoded For(bool acceptsBrotli, bool acceptsGzip) =>
        Identity.Body.Length < WorthCompressing ? Identity : acceptsBrotli ? brotli.Value : acceptsGzip ? gzip.Value : Identity;

    /// <summary>
    /// Many proxies refuse an answer whose headers exceed 4 KB. What has no room is not named but goes with the lists,
    /// which every change makes stale.
    /// </summary>
    private static string Named(IReadOnlySet<string> keys)
    {
        var all = string.Join(' ', keys);
        if (all.Length <= LongestSurrogateKey) return all;
        var room = LongestSurrogateKey - CacheKeys.Lists.Length;
        return string.Join(' ', keys.TakeWhile(key => (room -= key.Length + 1) >= 0).Append(CacheKeys.Lists).Distinct());
    }

    /// <summary>Bytes in one encoding, under a strong entity tag of their own (RFC 9110, section 8.8.3).</summary>
    public sealed record Encoded(byte[] Body, string ETag, string? Encoding);
}
