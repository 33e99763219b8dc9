namespace ContentApi.Platform.Database;

/// <summary>Reads what the primary has now: in a transaction, or by itself.</summary>
public interface IReads
{
    Task<T?> SingleAsync<T>(string sql, object? parameters = null);

    Task<List<T>> QueryAsync<T>(string sql, object? parameters = null);
}
