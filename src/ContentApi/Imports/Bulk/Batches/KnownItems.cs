using ContentApi.Platform.Database;

namespace ContentApi.Imports.Bulk.Batches;

/// <summary>Which items are here already, by their source or by what they say.</summary>
internal sealed class KnownItems
{
    // In the order in which single imports take them: what they say first.
    private const string Lock =
        "select pg_advisory_xact_lock(key) from (select distinct hashtextextended(name, 0) as key from unnest(@names) name order by 1) x";

    private readonly HashSet<string> sources;
    private readonly HashSet<string> hashes;

    private KnownItems(IEnumerable<string> sources, IEnumerable<byte[]> hashes) =>
        (this.sources, this.hashes) = ([.. sources], [.. hashes.Select(Convert.ToHexString)]);

    /// <summary>Looks them up; nobody else imports them until the transaction ends.</summary>
    public static async Task<KnownItems> FindAsync(WriteTransaction write, IReadOnlyList<PreparedItem> items)
    {
        var hashes = items.Select(item => item.Hash).ToArray();
        var sources = items.Select(item => item.Item.SourceId).OfType<string>().Distinct().ToArray();
        await write.ExecuteAsync(Lock,
            new { names = hashes.Select(hash => $"import content {Convert.ToHexString(hash)}").ToArray() });
        await write.ExecuteAsync(Lock, new { names = sources.Select(source => $"import source {source}").ToArray() });
        return new KnownItems(
            await write.QueryAsync<string>("select source_id from article where source_id = any(@sources)",
                new { sources }),
            await write.QueryAsync<byte[]>(
                """
                select import_hash from article where import_hash = any(@hashes)
                union all select content_hash from publication where content_hash = any(@hashes)
                """, new { hashes }));
    }

    /// <summary>Whether it is new; from then on it is known.</summary>
    public bool Add(PreparedItem item)
    {
        var hash = Convert.ToHexString(item.Hash);
        if (hashes.Contains(hash) || (item.Item.SourceId is { } source && sources.Contains(source))) return false;
        hashes.Add(hash);
        if (item.Item.SourceId is { } added) sources.Add(added);
        return true;
    }

    public bool IsNew(PreparedItem item) =>
        !hashes.Contains(Convert.ToHexString(item.Hash))
            && (item.Item.SourceId is not { } source || !sources.Contains(source));
}
