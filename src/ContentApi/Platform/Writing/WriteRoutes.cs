using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Writing;

/// <summary>What every write may answer, said once.</summary>
public static class WriteRoutes
{
    private static readonly object[] Everywhere = [new TakesIdempotencyKey(), .. new[] { 404, 409, 422 }.Select(status => new ProblemResponse(status))];
    private static readonly object[] Versioned = [.. new[] { 412, 428 }.Select(status => new ProblemResponse(status))];

    public static RouteGroupBuilder AnswersWrites(this RouteGroupBuilder group) => group.WithMetadata(Everywhere);

    /// <summary>The endpoint changes only what its caller has seen.</summary>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder route, bool takesAny = false) =>
        route.WithMetadata([new NeedsVersion(takesAny), .. Versioned]);
}
