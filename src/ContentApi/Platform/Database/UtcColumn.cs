using System.Data;
using Dapper;

namespace ContentApi.Platform.Database;

/// <summary>Reads and writes timestamptz as <see cref="DateTimeOffset"/>, always in UTC.</summary>
public sealed class UtcColumn : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value is DateTimeOffset moment ? moment : new DateTimeOffset((DateTime)value);

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();
}
