namespace ContentApi.Client;

/// <summary>What is added to each article of a list.</summary>
[Flags]
public enum ArticleInclude
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text in blocks.</summary>
    Body = 1,

    /// <summary>All media instead of the lead medium.</summary>
    Media = 2,

    /// <summary>The editors' links.</summary>
    CrossLinks = 4,

    /// <summary>The corrections.</summary>
    Corrections = 8,
}
