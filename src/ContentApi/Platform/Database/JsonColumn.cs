using System.Collections.Concurrent;
using System.Data;
using System.Text.Json;
using ContentApi.Platform.Http;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace ContentApi.Platform.Database;

/// <summary>Reads and writes a jsonb column as a typed value.</summary>
/// <param name="remembered">How many values are read once and kept: for those that repeat from row to row, and never change.</param>
public sealed class JsonColumn<T>(int remembered = 0) : SqlMapper.TypeHandler<T>
{
    private readonly ConcurrentDictionary<string, T?> known = new();

    public override T? Parse(object value)
    {
        var json = (string)value;
        if (remembered == 0) return Read(json);
        if (!known.TryGetValue(json, out var read) && known.Count < remembered) known[json] = read = Read(json);
        return read ?? Read(json);
    }

    private static T? Read(string json) => JsonSerializer.Deserialize<T>(json, Json.Options);

    public override void SetValue(IDbDataParameter parameter, T? value)
    {
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value, Json.Options);
        ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Jsonb;
    }
}
