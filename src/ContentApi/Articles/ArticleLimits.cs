namespace ContentApi.Articles;

/// <summary>How long the parts of an article may be, in characters. What is longer is refused, never cut.</summary>
public static class ArticleLimits
{
    public const int Headline = 300;
    public const int Lead = 5_000;
}
