using System.Data;
using System.Text.Json;
using ContentApi.Platform.Http;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace ContentApi.Platform.Database;

/// <summary>Reads a JSON column as a list that stays JSON until somebody looks into it, and writes any list.</summary>
public sealed class JsonListColumn<T> : SqlMapper.TypeHandler<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Parse(object value) => new JsonList<T>((string)value);

    public override void SetValue(IDbDataParameter parameter, IReadOnlyList<T>? value)
    {
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value, Json.Options);
        ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Json; // as it is: jsonb would put it in another order
    }
}
