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
    /// <param name="all">How many items there can be at the most, where that is known: as many are given unless a limit is set.</param>
    /// <param name="default">How many items a page has where no limit is set.</param>
    public static PageRequest Read(QueryReader query, string filter = "", int? all = null, int @default = DefaultLimit)
    {
        var scope = $"{query.Path}?{filter}";
        var limit = query.Integer("limit", "The most items that a page has.", 1, MaxLimit, @default, all);
        return new PageRequest(limit, query.Cursor(scope), scope);
    }
}
