using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Queries;

/// <summary>Answers 400 with every fault of the query string, also on routes that declare no parameters.</summary>
public static class QueryFilter
{
    public static TBuilder RefuseBadQueries<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((factory, next) =>
        {
            var position = Array.FindIndex(factory.MethodInfo.GetParameters(),
                parameter => parameter.ParameterType.IsAssignableTo(typeof(IJudgedQuery)));
            return async context =>
            {
                var query = position >= 0
                    ? context.GetArgument<IJudgedQuery>(position)
                    : await Query<NoParameters>.BindAsync(context.HttpContext, null!);
                return query.Errors.Count == 0 ? await next(context) : new InvalidInputProblem(query.Errors);
            };
        });
}
