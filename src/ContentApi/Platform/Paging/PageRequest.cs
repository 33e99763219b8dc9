using ContentApi.Platform.Queries;

namespace ContentApi.Platform.Paging;

/// <summary>Which page of a list is wanted: at most <paramref name="Limit"/> items after <paramref name="After"/>.</summary>
public sealed record PageRequest(int Limit, Cursor? After, string Scope)
{
    public const int MaxLimit = 200;
    public const int DefaultLimit = 20;

    /// <summary>One more than asked for tells whether another page follows.</summary>
    public int Probe => Limit + 1;

    /// <param name="query">The query string.</param>
    /// <param name="filter">The list's filters in words: a cursor of another list, or of other filters, is refused.</param>
    public static PageRequest Read(QueryReader query, string filter = "")
    {
        var scope = $"{query.Path}?{filter}";
        return new PageRequest(
            query.Integer("limit", "The most items that a page has.", 1, MaxLimit, DefaultLimit), query.Cursor(scope), scope);
    }
}
