namespace ContentApi.Platform.Writing;

/// <summary>Marks an endpoint that changes only what its caller has seen: it takes <c>If-Match</c>.</summary>
/// <param name="TakesAny">Whether <c>*</c> will do.</param>
public sealed record NeedsVersion(bool TakesAny = false);
