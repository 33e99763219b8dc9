using ContentApi.Partners;
using ContentApi.Platform.Database;

namespace ContentApi.Syndication.Changes;

/// <summary>Reads the log of changes as one reader has it.</summary>
public sealed class ChangeRepository(ContentDatabase database)
{
    /// <summary>So many changes are looked at in one go: to most readers few of them may be news.</summary>
    private const int Window = 20_000;

    private const int MostWindows = 50;

    private const string Where =
        """
        select coalesce((select max(position) from change), 0) as head, (select at from change where position = @Position) as at,
            forgot_at, forgot_before from change_state
        """;

    /// <summary>What is known of the place at which a reader stands.</summary>
    public async Task<ChangePlace> FindAsync(long position, CancellationToken cancellation) =>
        (await database.SingleAsync<ChangePlace>(Where, new { Position = position }, cancellation))!;

    /// <summary>The changes after a place, at most <paramref name="limit"/>, and how far was looked.</summary>
    public async Task<ChangeSlice> ReadAsync(
        long since, long head, int limit, RightsClass reader, CancellationToken cancellation)
    {
        var sql = $"{reader.Sql(ChangeRow.Select)} limit {limit + 1}";
        for (var window = 1; ; window++)
        {
            var upto = Math.Min(since + Window, head);
            var rows = await database.QueryAsync<ChangeRow>(
                sql, reader.With(new { since, upto, reader = reader.Partner, mining = reader.IsMining }), cancellation);
            if (rows.Count > limit)
                return new ChangeSlice(rows[..limit], rows[limit - 1].Position, rows[limit - 1].At, HasMore: true);
            if (rows.Count > 0 || upto >= head || window == MostWindows)
                return new ChangeSlice(rows, upto, await AtAsync(upto, cancellation), HasMore: upto < head);
            since = upto;
        }
    }

    /// <summary>Count and digest of what the reader has, were its mirror whole: of all, and of each month.</summary>
    public Task<List<DigestRow>> DigestAsync(RightsClass reader, CancellationToken cancellation) =>
        database.QueryAsync<DigestRow>(reader.Sql(DigestRow.Select), reader.With(new { reader = reader.Partner }), cancellation);

    private Task<DateTimeOffset?> AtAsync(long position, CancellationToken cancellation) =>
        database.SingleAsync<DateTimeOffset?>("select at from change where position = @position", new { position }, cancellation);
}
