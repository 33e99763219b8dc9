using System.Text.Json.Serialization;
using ContentApi.Platform.Fields;
using ContentApi.Platform.Paging;

namespace ContentApi.Articles;

/// <summary>One page of articles, with what was asked for beside it.</summary>
public sealed record ArticleList : PageOf<ArticleSummary>
{
    /// <summary>
    /// Those of <c>ids</c> that are not there, in the order asked for; the same on every page. An article that another
    /// parameter leaves out is not missing.
    /// </summary>
    [OnlyWhenAsked, JsonPropertyOrder(1)]
    public IReadOnlyList<MissingArticle>? Missing { get; init; }

    /// <summary>How the list is spread, over its newest 10,000 articles at the most; the same on every page.</summary>
    [OnlyWhenAsked, JsonPropertyOrder(2)]
    public Facets? Facets { get; init; }
}
