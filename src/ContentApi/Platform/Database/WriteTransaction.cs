using Dapper;
using Npgsql;

namespace ContentApi.Platform.Database;

/// <summary>A transaction on the primary. Everything in it takes place, or nothing.</summary>
public sealed class WriteTransaction(NpgsqlTransaction transaction, CancellationToken cancellation)
{
    public bool IsDiscarded { get; private set; }

    /// <summary>Undoes all of it at the end: how a dry run comes to know exactly what would have happened.</summary>
    public void Discard() => IsDiscarded = true;

    public Task<T?> SingleAsync<T>(string sql, object? parameters = null) =>
        transaction.Connection!.QueryFirstOrDefaultAsync<T?>(Command(sql, parameters));

    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await transaction.Connection!.QueryAsync<T>(Command(sql, parameters))).AsList();

    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        transaction.Connection!.ExecuteAsync(Command(sql, parameters));

    /// <summary>Waits until no other transaction holds the same name, and holds it until the end.</summary>
    public Task LockAsync(string name) =>
        ExecuteAsync("select pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name });

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);
}
