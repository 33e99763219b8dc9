using ContentApi.Platform.Database;
using Npgsql;

namespace ContentApi.Imports.Bulk;

/// <summary>
/// While many articles arrive, the search index gathers their words and takes them over in heaps: word by word, as is
/// best for searches and single articles, it costs more than all the rest. Searches find what it has gathered, too.
/// </summary>
public sealed class BulkSearchIndex(ContentDatabase database, ILogger<BulkSearchIndex> logger)
{
    private const int WorthIt = 500;

    private const string Gather = "alter index publication_search_words set (fastupdate = on, gin_pending_list_limit = 16384)";

    private const string Settle =
        """
        alter index publication_search_words set (fastupdate = off);
        alter index publication_search_words reset (gin_pending_list_limit);
        """;

    private const string TakeOver = "select gin_clean_pending_list('publication_search_words')";

    private const string IsGathering =
        "select coalesce('fastupdate=on' = any(reloptions), false) from pg_class where oid = 'publication_search_words'::regclass";

    /// <summary>Gathers until it is disposed of.</summary>
    public async Task<IAsyncDisposable> GatherAsync(BulkJob job, CancellationToken cancellation)
    {
        if (job.Received >= WorthIt && job.Settings is { Publish: true, DryRun: false }) await TryAsync(Gather,
            cancellation);
        return new Gathering(this);
    }

    /// <summary>Ends what a node began that was stopped on the way.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        if (!await database.LatestAsync<bool>(IsGathering, null, cancellation)) return;
        await TryAsync(Settle, cancellation);
        await TryAsync(TakeOver, cancellation);
    }

    private async Task TryAsync(string sql, CancellationToken cancellation)
    {
        try
        {
            await database.WriteAsync(write => write.ExecuteAsync(sql), cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            logger.LogWarning("Bulk imports are slower than they could be: the database's user does not own its index. {Reason}",
                exception.Message);
        }
        catch (DatabaseUnavailableException exception)
        {
            // Somebody else holds the index, or the database is away: the import itself will find out which.
            logger.LogWarning("The search index was left as it is: {Reason}",
                exception.InnerException?.Message ?? exception.Message);
        }
    }

    private sealed class Gathering(BulkSearchIndex index) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await index.SettleAsync(CancellationToken.None);
            }
            catch (DatabaseUnavailableException)
            {
                // It is settled before this import goes on, or the next one.
            }
        }
    }
}
