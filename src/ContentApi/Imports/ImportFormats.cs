namespace ContentApi.Imports;

/// <summary>The formats that can be imported.</summary>
public static class ImportFormats
{
    public const string ArticleText = "article-text";

    public static readonly IReadOnlyList<string> All = [ArticleText];
}
