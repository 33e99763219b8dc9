namespace ContentApi.Imports.ArticleText;

/// <summary>The article, with what was not certain about it; or the fault for which there is none.</summary>
public sealed record ReadResult(ImportedArticle? Article, IReadOnlyList<ImportWarning> Warnings, ImportFault? Fault);
