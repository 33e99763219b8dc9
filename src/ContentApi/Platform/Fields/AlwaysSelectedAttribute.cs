namespace ContentApi.Platform.Fields;

/// <summary>A member that stays, whole, in every selection of fields that shows anything of its object.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlwaysSelectedAttribute : Attribute;
