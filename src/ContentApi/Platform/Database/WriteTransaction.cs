using System.Buffers.Binary;
using Dapper;
using Npgsql;

namespace ContentApi.Platform.Database;

/// <summary>A transaction on the primary. Everything in it takes place, or nothing.</summary>
public sealed class WriteTransaction(NpgsqlTransaction transaction, CancellationToken cancellation) : IReads
{
    /// <summary>The channel on which every node hears what was changed.</summary>
    public const string Channel = "content_changed";

    /// <summary>Among the keys of what was changed: that the log of changes has grown.</summary>
    public const string NewsKey = "news";

    private const int LongestNotice = 7000; // PostgreSQL takes 8,000 bytes

    private static readonly byte[] CopyHeader = [.. "PGCOPY\n"u8, 0xff, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] CopyEnd = [0xff, 0xff];

    private readonly HashSet<string> changes = [];
    private readonly List<(string Sql, object Parameters)> notes = [];
    private readonly List<Guid> published = [];
    private readonly List<Guid> relinked = [];

    public bool IsDiscarded { get; private set; }

    /// <summary>The cache keys of what this transaction changed.</summary>
    public IReadOnlyCollection<string> Changes => changes;

    /// <summary>The article that this transaction is about; null: none, or several.</summary>
    public Guid? Subject { get; set; }

    /// <summary>Undoes all of it at the end: how a dry run comes to know exactly what would have happened.</summary>
    public void Discard() => IsDiscarded = true;

    public Task<T?> SingleAsync<T>(string sql, object? parameters = null) =>
        transaction.Connection!.QueryFirstOrDefaultAsync<T?>(Command(sql, parameters));

    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await transaction.Connection!.QueryAsync<T>(Command(sql, parameters))).AsList();

    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        transaction.Connection!.ExecuteAsync(Command(sql, parameters));

    /// <summary>Writes many rows at once, by COPY.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, each with its type, such as <c>id uuid</c>.</param>
    /// <param name="rows">The values, in the order of the columns.</param>
    public async Task CopyAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        var named = columns.Select(column => column.Split(' ', 2)).ToList();
        await using var copy = await transaction.Connection!.BeginBinaryImportAsync(
            $"copy {table} ({string.Join(", ", named.Select(column => column[0]))}) from stdin (format binary)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < row.Length; i++)
                if (row[i] is { } value) await copy.WriteAsync(value, named[i][1], cancellation);
                else await copy.WriteNullAsync(cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }

    /// <summary>Writes many rows at once, by COPY, of values in the very form in which the database sends and takes them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">The values; null is none.</param>
    public async Task CopyRawAsync(string table, IReadOnlyList<string> columns, IEnumerable<byte[]?[]> rows)
    {
        await using var copy = await transaction.Connection!.BeginRawBinaryCopyAsync(
            $"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)", cancellation);
        await copy.WriteAsync(CopyHeader, cancellation);
        var number = new byte[4];
        foreach (var row in rows)
        {
            BinaryPrimitives.WriteInt16BigEndian(number, (short)row.Length);
            await copy.WriteAsync(number.AsMemory(0, 2), cancellation);
            foreach (var value in row)
            {
                BinaryPrimitives.WriteInt32BigEndian(number, value?.Length ?? -1);
                await copy.WriteAsync(number, cancellation);
                await copy.WriteAsync(value, cancellation);
            }
        }
        await copy.WriteAsync(CopyEnd, cancellation);
    }

    /// <summary>Notes that what these cache keys name has changed. Other nodes hear of it when the transaction is committed.</summary>
    public void Changed(IEnumerable<string> keys) => changes.UnionWith(keys);

    /// <summary>Has the log of changes tell readers of articles that were published, corrected, withdrawn or restored.</summary>
    /// <param name="articles">Those articles, in the order in which readers are to hear of them.</param>
    /// <param name="linking">Articles whose links lead elsewhere now.</param>
    public void Published(IEnumerable<Guid> articles, IEnumerable<Guid> linking)
    {
        published.AddRange(articles);
        relinked.AddRange(linking);
    }

    /// <summary>
    /// Has the log of changes note what else readers get in another way, by one of the database's functions.
    /// </summary>
    public void Noted(string sql, object parameters) => notes.Add((sql, parameters));

    /// <summary>
    /// The last act before the commit. Lets PostgreSQL tell the changes to every node with it ("*" where they are too many
    /// to name), and notes them in the log: whoever does keeps all others waiting until the commit.
    /// </summary>
    public async Task AnnounceAsync()
    {
        if (published.Count > 0 || relinked.Count > 0)
            notes.Insert(0, ("select note_changes(@changed, @linking, anyhow => false)",
                new { changed = published.Distinct().ToArray(), linking = relinked.Distinct().ToArray() }));
        if (notes.Count > 0) changes.Add(NewsKey);
        if (changes.Count == 0) return;
        var payload = string.Join(' ', changes);
        await ExecuteAsync("select pg_notify(@Channel, @payload)",
            new { Channel, payload = payload.Length < LongestNotice ? payload : $"* {NewsKey}" });
        foreach (var (sql, parameters) in notes) await ExecuteAsync(sql, parameters);
    }

    /// <summary>Waits until no other transaction holds the same name, and holds it until the end.</summary>
    public Task LockAsync(string name) =>
        ExecuteAsync("select pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name });

    /// <summary>Holds the name until the end; false where another transaction holds it.</summary>
    public Task<bool> TryLockAsync(string name) =>
        SingleAsync<bool>("select pg_try_advisory_xact_lock(hashtextextended(@name, 0))", new { name });

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);
}
