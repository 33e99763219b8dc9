using Dapper;
using Npgsql;

namespace ContentApi.Platform.Database;

/// <summary>
/// Reads from several hosts: from a standby that has replayed every change that is known of, else from the primary.
/// The very connection that is read from tells how far it has come, so it does not matter which of them it leads to,
/// nor that one was restarted or promoted since.
/// </summary>
internal sealed class SpreadReads(DatabaseHosts hosts, Replication replication)
{
    private static readonly AsyncLocal<bool> Latest = new();

    /// <summary>Whether what this flow reads must come from the primary.</summary>
    public static bool IsLatest
    {
        get => Latest.Value;
        set => Latest.Value = value;
    }

    /// <summary>All rows.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters, bool latest, CancellationToken cancellation)
    {
        var demand = replication.Now; // before anything is read
        if (!latest && demand.MayAskStandby())
            try
            {
                var (position, rows) = await AskAsync<T>(hosts.Standby, LogPosition.SelectImpatiently + sql, parameters, cancellation);
                if (demand.Judge(position)) return rows;
            }
            catch (NpgsqlException) when (demand != Demand.None)
            {
                demand.Avoid(); // it goes away, or lacks what the newest migration made, or holds it locked
            }
        try
        {
            var (position, rows) = await AskAsync<T>(hosts.Primary, LogPosition.Select + sql, parameters, cancellation);
            replication.Learn(demand, position);
            return rows;
        }
        catch (NpgsqlException fault) when (!latest && DatabaseFaults.IsConnectionLoss(fault))
        {
            var (position, rows) = await AskAsync<T>(hosts.Standby, LogPosition.Select + sql, parameters, cancellation);
            if (!demand.Judge(position)) replication.Doubt();
            return rows;
        }
    }

    private static async Task<(LogPosition Position, List<T> Rows)> AskAsync<T>(
        NpgsqlDataSource host, string sql, object? parameters, CancellationToken cancellation)
    {
        await using var connection = await host.OpenConnectionAsync(cancellation);
        await using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition(sql, parameters, cancellationToken: cancellation));
        var position = await LogPosition.ReadAsync(reader, cancellation);
        var rows = new List<T>();
        for (var parse = reader.GetRowParser(typeof(T)); await reader.ReadAsync(cancellation);)
            rows.Add(parse(reader) is { } row ? (T)row : default!);
        return (position, rows);
    }
}
