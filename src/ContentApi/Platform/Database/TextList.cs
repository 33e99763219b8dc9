using System.Data;
using Dapper;

namespace ContentApi.Platform.Database;

/// <summary>Reads a text[] column.</summary>
public sealed class TextList : SqlMapper.TypeHandler<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Parse(object value) => (string[])value;

    public override void SetValue(IDbDataParameter parameter, IReadOnlyList<string>? value) =>
        parameter.Value = value?.ToArray();
}
