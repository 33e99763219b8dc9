namespace ContentApi.Client;

/// <summary>By what a list of articles is counted.</summary>
[Flags]
public enum ArticleFacets
{
    /// <summary>By nothing.</summary>
    None = 0,

    /// <summary>By section.</summary>
    Section = 1,

    /// <summary>By tag.</summary>
    Tag = 2,

    /// <summary>By language.</summary>
    Language = 4,

    /// <summary>By agency.</summary>
    Agency = 8,
}
