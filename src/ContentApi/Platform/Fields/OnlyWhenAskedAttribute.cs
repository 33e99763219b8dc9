namespace ContentApi.Platform.Fields;

/// <summary>
/// A member that is there only where the caller asked for it: null stands for "not asked", and is left out of the JSON.
/// The description has it as optional, never as null.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyWhenAskedAttribute : Attribute;
