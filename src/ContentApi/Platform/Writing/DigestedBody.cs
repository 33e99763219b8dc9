using System.Security.Cryptography;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.Writing;

/// <summary>A body of any length, digested while it is read: so a second sending of it is known again.</summary>
public sealed class DigestedBody(Stream body, IncrementalHash digest) : ReadOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken);
        digest.AppendData(buffer.Span[..count]);
        return count;
    }
}
