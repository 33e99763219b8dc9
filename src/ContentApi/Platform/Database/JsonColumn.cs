using System.Data;
using System.Text.Json;
using ContentApi.Platform.Http;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace ContentApi.Platform.Database;

/// <summary>Reads and writes a jsonb column as a typed value.</summary>
public sealed class JsonColumn<T> : SqlMapper.TypeHandler<T>
{
    public override T? Parse(object value) => JsonSerializer.Deserialize<T>((string)value, Json.Options);

    public override void SetValue(IDbDataParameter parameter, T? value)
    {
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value, Json.Options);
        ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Jsonb;
    }
}
