using Dapper;
using Npgsql;

namespace ContentApi.Platform.Database;

/// <summary>A transaction on the primary. Everything in it takes place, or nothing.</summary>
public sealed class WriteTransaction(NpgsqlTransaction transaction, CancellationToken cancellation) : IReads
{
    /// <summary>The channel on which every node hears what was changed.</summary>
    public const string Channel = "content_changed";

    private const int LongestNotice = 7000; // PostgreSQL takes 8,000 bytes

    private readonly HashSet<string> changes = [];

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

    /// <summary>Notes that what these cache keys name has changed. Other nodes hear of it when the transaction is committed.</summary>
    public void Changed(IEnumerable<string> keys) => changes.UnionWith(keys);

    /// <summary>Lets PostgreSQL tell the changes to every node with the commit; "*" where they are too many to name.</summary>
    public Task AnnounceAsync()
    {
        if (changes.Count == 0) return Task.CompletedTask;
        var payload = string.Join(' ', changes);
        return ExecuteAsync("select pg_notify(@Channel, @payload)", new { Channel, payload = payload.Length < LongestNotice ? payload : "*" });
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
