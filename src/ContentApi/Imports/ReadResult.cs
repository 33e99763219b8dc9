namespace ContentApi.Imports;

/// <summary>What a reader made of an item: an article with warnings, or a fault.</summary>
public sealed record ReadResult(ImportedArticle? Article, IReadOnlyList<ImportWarning> Warnings, ImportFault? Fault);
