using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace ContentApi.Tests.Platform.Delivery.Edge;

/// <summary>What came back through a cache, read to its end.</summary>
public sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    public bool IsHit => this["X-Cache-Status"] == "HIT";

    public string? ETag => this["ETag"];

    public string? Encoding => this["Content-Encoding"];

    /// <summary>The body as it was before it was compressed.</summary>
    public string Text
    {
        get
        {
            using var input = new MemoryStream(Bytes);
            using Stream plain = Encoding switch
            {
                "gzip" => new GZipStream(input, CompressionMode.Decompress),
                "br" => new BrotliStream(input, CompressionMode.Decompress),
                _ => input,
            };
            using var reader = new StreamReader(plain, System.Text.Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>A header, whole; null where it is not there.</summary>
    public string? this[string name] => Headers.NonValidated.TryGetValues(name, out var values)
        || ContentHeaders.NonValidated.TryGetValues(name, out values) ? values.ToString() : null;
}
