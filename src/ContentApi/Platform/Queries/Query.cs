using System.Reflection;
using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Queries;

/// <summary>
/// A handler's parsed query string. All faults are found together; <see cref="QueryFilter"/> answers them before the
/// handler runs, so that a handler may trust <see cref="Value"/>.
/// </summary>
public sealed class Query<T>(T value, IReadOnlyList<InputError> errors) : IJudgedQuery where T : IQuery<T>
{
    public T Value => value;

    public IReadOnlyList<InputError> Errors => errors;

    public static ValueTask<Query<T>> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var reader = new QueryReader(context.Request.Query, context.Request.Path);
        var value = T.Read(reader);
        return ValueTask.FromResult(new Query<T>(value, reader.Finish()));
    }

    public static IReadOnlyList<QueryParameter> Parameters()
    {
        var reader = new QueryReader(QueryCollection.Empty, "");
        T.Read(reader);
        return reader.Parameters;
    }
}
