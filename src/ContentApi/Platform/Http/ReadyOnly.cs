using ContentApi.Platform.Database;

namespace ContentApi.Platform.Http;

/// <summary>Answers 503 instead of asking a database that this node has not migrated yet.</summary>
public static class ReadyOnly
{
    public static TBuilder NeedsDatabase<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<Readiness>().IsReady
                ? await next(context)
                : throw new DatabaseUnavailableException("The database has not been reached since the start."));
}
