namespace ContentApi.Platform.Delivery;

/// <summary>Marks an endpoint whose answer also depends on something that it does not show, such as which article has a slug.</summary>
public sealed record DependsOn(string Key);
