namespace ContentApi.Client;

/// <summary>From where changes are told, and how.</summary>
public sealed record ChangeQuery
{
    /// <summary>How far you have come: the <c>nextCursor</c> of the page before; null: from the beginning.</summary>
    public string? Since { get; init; }

    /// <summary>For how long, up to 25 seconds, an empty answer is held back until something happens.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>The most changes of a page, from 1 to 200; null: 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether each change comes with the article as it is now.</summary>
    public bool WithArticle { get; init; }

    internal string ToPath() => new QueryText("v1/changes")
        .Add("since", Since).Add("wait", Wait > TimeSpan.Zero ? (int)Wait.TotalSeconds : null)
        .Add("limit", Limit).Add("include", WithArticle ? "article" : null).ToString();
}
