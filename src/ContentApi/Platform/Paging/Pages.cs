using ContentApi.Platform.Http;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Platform.Paging;

/// <summary>Turns rows into a page with its cursor and links.</summary>
public static class Pages
{
    /// <param name="context">The request.</param>
    /// <param name="request">The page that was asked for.</param>
    /// <param name="rows">The page's rows, and one more if there is one.</param>
    /// <param name="map">A row as the caller sees it.</param>
    /// <param name="keys">What a row is sorted by, the last key unique.</param>
    public static Ok<PageOf<T>> Answer<TRow, T>(
        HttpContext context, PageRequest request, IReadOnlyList<TRow> rows, Func<TRow, T> map, Func<TRow, string[]> keys) =>
        TypedResults.Ok(Of(context, request, rows, map, keys));

    /// <summary>The page itself, for answers that carry more than it.</summary>
    public static PageOf<T> Of<TRow, T>(
        HttpContext context, PageRequest request, IReadOnlyList<TRow> rows, Func<TRow, T> map, Func<TRow, string[]> keys)
    {
        var hasMore = rows.Count > request.Limit;
        var next = hasMore ? Cursor.Encode(request.Scope, keys(rows[request.Limit - 1])) : null;
        var links = new PageLinks { Self = Address(context, null), Next = next is null ? null : Address(context, next) };
        context.Response.Headers.Append("Link", $"<{links.Self}>; rel=\"self\"");
        if (links.Next is not null) context.Response.Headers.Append("Link", $"<{links.Next}>; rel=\"next\"");
        return new PageOf<T>
        {
            Data = rows.Take(request.Limit).Select(map).ToList(),
            Page = new PageInfo { Limit = request.Limit, NextCursor = next, HasMore = hasMore, Total = null, TotalIs = null },
            Links = links,
        };
    }

    private static string Address(HttpContext context, string? cursor)
    {
        var query = new QueryBuilder(context.Request.Query
            .Where(parameter => cursor is null || parameter.Key != "cursor")
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value!)));
        if (cursor is not null) query.Add("cursor", cursor);
        return PublicAddresses.Of(context).Absolute(context.Request.Path.ToUriComponent() + query.ToQueryString());
    }
}
