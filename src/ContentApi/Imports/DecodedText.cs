namespace ContentApi.Imports;

/// <summary>What became of bytes: their text, or the fault for which there is none.</summary>
public sealed record DecodedText(string? Text, IReadOnlyList<ImportWarning> Warnings, ImportFault? Fault);
