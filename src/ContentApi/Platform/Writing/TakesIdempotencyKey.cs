namespace ContentApi.Platform.Writing;

/// <summary>Marks endpoints whose POSTs are done once under one <c>Idempotency-Key</c>.</summary>
public sealed record TakesIdempotencyKey;
