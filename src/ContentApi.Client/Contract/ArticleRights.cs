namespace ContentApi.Client.Contract;

/// <summary>Whose the text is and what may be done with it.</summary>
public sealed record ArticleRights
{
    /// <summary>Who holds the copyright.</summary>
    public required string? CopyrightHolder { get; init; }

    /// <summary>The notice to print, such as <c>© 2026 …</c>.</summary>
    public required string? CopyrightNotice { get; init; }

    /// <summary>Terms of use in words.</summary>
    public required string? UsageTerms { get; init; }

    /// <summary>Whether text and data mining is allowed or reserved.</summary>
    public required DataMining DataMining { get; init; }
}
