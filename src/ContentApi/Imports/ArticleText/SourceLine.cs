namespace ContentApi.Imports.ArticleText;

/// <summary>
/// A line that is not blank: where it stands, from 1, its text without the spaces at its ends, and whether a blank line
/// or the text's beginning is above it.
/// </summary>
internal readonly record struct SourceLine(int Number, string Text, bool AfterBlank);
