using ContentApi.Platform.Fields;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>What a list tells of each article: the summary, with more or less of it.</summary>
public sealed record ArticleItems(IReadOnlySet<string> Include, FieldSelection? Fields)
{
    /// <summary>Declares and reads the parameters <c>include</c> and <c>fields</c>.</summary>
    public static ArticleItems Read(QueryReader query)
    {
        var include = query.Choices("include",
            "What to add to each article: its `body`, all its `media` instead of the lead medium, its `crossLinks`, its "
            + "`corrections`.", ArticleInclude.Names);
        var fields = query.Fields<ArticleSummary>(
            "What `include` names stays, whole unless parts of it are selected; what needs `include` cannot be selected "
            + "without it.", include);
        return new ArticleItems(include, fields?.OfItems());
    }
}
