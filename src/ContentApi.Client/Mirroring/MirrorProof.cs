using ContentApi.Client.Contract;

namespace ContentApi.Client.Mirroring;

/// <summary>Compares a copy with the server's digest.</summary>
internal sealed class MirrorProof(ContentApiClient client, MirrorCopy copy)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>How many articles the copy had when it was last compared.</summary>
    public int Count { get; private set; }

    /// <summary>Where that was.</summary>
    public long Position { get; private set; }

    /// <summary>
    /// The digest from which the copy differs; null: it is whole. A difference has to be there several times: another node
    /// may have answered from before what was read last.
    /// </summary>
    public async Task<Digest?> FindDifferenceAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var digest = await client.GetDigestAsync(cancellation);
            if (await IsWholeAsync(digest, cancellation)) return null;
            if (attempt == Attempts) return digest;
            await Task.Delay(Pause * attempt, client.Options.Time, cancellation);
        }
    }

    /// <summary>Reads on to where the digest was taken, compares there, and applies the rest of what came along.</summary>
    private async Task<bool> IsWholeAsync(Digest digest, CancellationToken cancellation)
    {
        if (digest.Position < copy.State.Position) return false; // from before what was read
        while (true)
        {
            var page = await copy.NextAsync(TimeSpan.Zero, cancellation);
            var until = page.Data.TakeWhile(change => change.Position <= digest.Position).ToList();
            if (until.Count == page.Data.Count)
            {
                await copy.ApplyAsync(page, cancellation);
                if (page.Page.HasMore) continue;
                return await CompareAsync(digest, cancellation);
            }
            await copy.ApplyPartAsync(until, cancellation);
            var isWhole = await CompareAsync(digest, cancellation);
            await copy.ApplyAsync(page with { Data = [.. page.Data.Skip(until.Count)] }, cancellation);
            return isWhole;
        }
    }

    private async Task<bool> CompareAsync(Digest digest, CancellationToken cancellation)
    {
        var marks = await copy.MarksAsync(cancellation);
        (Count, Position) = (marks.Count, digest.Position);
        return MirrorDigest.IsWhole(marks, digest);
    }
}
