using ContentApi.Platform.Queries;
using Dapper;

namespace ContentApi.Articles;

/// <summary>
/// From where a list is read in its order. The articles of one tag, and of one agency, lie in order in an index of their
/// own: as many are read as are shown, be they frequent or rare.
/// </summary>
/// <param name="Table">The table whose order is the list's.</param>
/// <param name="From">What is read from, <c>publication p</c> among it.</param>
/// <param name="Condition">What leads to the articles, or nothing.</param>
/// <param name="Others">What else is asked of them.</param>
public sealed record ListLead(string Table, string From, string Condition, ArticleFilter Others)
{
    public static ListLead Of(ArticleListing listing, DynamicParameters parameters)
    {
        var filter = listing.Filter;
        if (listing.Sort.IsByPublication && filter is { Ids: null, Search: null })
        {
            if (filter.Tags.Groups is [[var tag]])
            {
                parameters.Add("Tag", tag);
                return Through("publication_tag", "f.tag_id = (select id from tag where slug = @Tag)", filter with { Tags = ValueList.None });
            }
            if (filter.Agencies.Groups is [[var agency]])
            {
                parameters.Add("Agency", agency);
                return Through("publication_agency", "f.key = plain_key(@Agency)", filter with { Agencies = ValueList.None });
            }
        }
        return new ListLead("p", ArticleSummaryRow.From, "", filter);
    }

    private static ListLead Through(string table, string condition, ArticleFilter others) => new("f",
        $"{table} f join publication p on p.article_id = f.article_id {ArticleSummaryRow.Joins}", $"{condition} and ", others);
}
