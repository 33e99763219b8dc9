namespace ContentApi.Platform.OpenApi;

/// <summary>Marks an endpoint that answers something else, too, where a parameter asks for it.</summary>
public sealed record AlsoAnswers(Type Type);
