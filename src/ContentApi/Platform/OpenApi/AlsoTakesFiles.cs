namespace ContentApi.Platform.OpenApi;

/// <summary>Marks an endpoint whose body may be a file instead, of one of these media types.</summary>
public sealed record AlsoTakesFiles(params string[] MediaTypes);
