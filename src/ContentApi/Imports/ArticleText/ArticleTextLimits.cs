namespace ContentApi.Imports.ArticleText;

/// <summary>How long the parts of an article may be. What is longer is refused, never cut.</summary>
internal static class ArticleTextLimits
{
    public const int BodyBytes = 2 * 1024 * 1024;

    /// <summary>Not counting blank ones. Each becomes a block, and a block costs more than its letters.</summary>
    public const int Lines = 100_000;

    /// <summary>A full body and room for all beside it: beyond this a text need not be read to its end.</summary>
    public const int WholeBytes = BodyBytes + 128 * 1024;
}
