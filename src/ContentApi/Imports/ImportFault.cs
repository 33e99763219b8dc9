namespace ContentApi.Imports;

/// <summary>Why an item could not be read at all: where, what, and the way out.</summary>
public sealed record ImportFault(string Code, string Message, string Hint, int? Line = null, string? Pointer = null);
