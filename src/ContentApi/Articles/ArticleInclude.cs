namespace ContentApi.Articles;

/// <summary>What <c>include</c> adds to the items of a list.</summary>
public static class ArticleInclude
{
    public const string Body = "body";
    public const string Media = "media";
    public const string CrossLinks = "crossLinks";
    public const string Corrections = "corrections";

    public static readonly IReadOnlyList<string> Names = [Body, Media, CrossLinks, Corrections];

    public static readonly IReadOnlySet<string> None = new HashSet<string>();
}
