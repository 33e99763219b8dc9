using System.Reflection;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

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
        var reader = new QueryReader(Split(context.Request.QueryString), context.Request.Path);
        var value = T.Read(reader);
        return ValueTask.FromResult(new Query<T>(value, reader.Finish()));
    }

    public static IReadOnlyList<QueryParameter> Parameters()
    {
        var reader = new QueryReader(Split(QueryString.Empty), "");
        T.Read(reader);
        return reader.Parameters;
    }

    /// <summary>The framework's own collection takes <c>Tag</c> for <c>tag</c>; here a name in other letters is another name.</summary>
    private static Dictionary<string, StringValues> Split(QueryString query)
    {
        var parameters = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            var name = pair.DecodeName().ToString();
            parameters[name] = StringValues.Concat(parameters.GetValueOrDefault(name), pair.DecodeValue().ToString());
        }
        return parameters;
    }
}
