using System.Data.Common;
using NpgsqlTypes;

namespace ContentApi.Platform.Database;

/// <summary>Where the server that answers stands: how far its log reaches or is replayed, and what its clock shows.</summary>
internal sealed record LogPosition(bool IsStandby, NpgsqlLogSequenceNumber At, DateTimeOffset Clock)
{
    /// <summary>
    /// Stands before a query, in the same trip. What a standby has replayed when it runs, the query after it sees. A
    /// primary flushes a commit before it tells of it, unless it was told not to wait for that.
    /// </summary>
    public const string Select = $"select {Columns};\n";

    /// <summary>
    /// The same, where nobody waits long for a lock: a standby holds those of a transaction that it has replayed a part
    /// of until it comes to its end, which may be never.
    /// </summary>
    public const string SelectImpatiently = $"select {Columns}, set_config('lock_timeout', '250ms', true);\n";

    private const string Columns =
        """
        pg_is_in_recovery(), coalesce(case
            when pg_is_in_recovery() then pg_last_wal_replay_lsn()
            when current_setting('synchronous_commit') = 'off' then pg_current_wal_insert_lsn()
            else pg_current_wal_flush_lsn() end, '0/0'), content_now()
        """;

    /// <summary>Reads it, and goes on to the query's own rows.</summary>
    public static async Task<LogPosition> ReadAsync(DbDataReader reader, CancellationToken cancellation)
    {
        await reader.ReadAsync(cancellation);
        var position = new LogPosition(reader.GetBoolean(0),
            await reader.GetFieldValueAsync<NpgsqlLogSequenceNumber>(1, cancellation),
            await reader.GetFieldValueAsync<DateTimeOffset>(2, cancellation));
        await reader.NextResultAsync(cancellation);
        return position;
    }
}
