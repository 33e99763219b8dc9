namespace ContentApi.Platform.OpenApi;

/// <summary>A member that is in an answer only where the request asked for it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyWhenAskedAttribute : Attribute;
