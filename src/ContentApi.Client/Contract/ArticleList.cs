using System.Text.Json.Serialization;

namespace ContentApi.Client.Contract;

/// <summary>One page of articles, with what was asked for beside it.</summary>
public sealed record ArticleList : PageOf<ArticleSummary>
{
    /// <summary>
    /// Those of <c>ids</c> that are not there, in the order asked for; the same on every page. An article that another
    /// parameter leaves out is not missing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MissingArticle>? Missing { get; init; }

    /// <summary>How the list is spread, over its newest 10,000 articles at the most; the same on every page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Facets? Facets { get; init; }
}
