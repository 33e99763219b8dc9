using System.Globalization;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles.Search;

/// <summary>A place in a ranking, and the moment at which the ranking began.</summary>
public sealed record SearchCursor(DateTimeOffset RankedAt, double Score, DateTimeOffset PublishedAt, Guid Id)
{
    public static SearchCursor Read(Cursor cursor) => new(Pages.Moment(cursor.Keys[0]),
        double.Parse(cursor.Keys[1], CultureInfo.InvariantCulture), Pages.Moment(cursor.Keys[2]), Guid.Parse(cursor.Keys[3]));

    /// <summary>The keys of the place after this row.</summary>
    public static string[] Keys(ArticleSummaryRow row) =>
    [
        row.Marks!.RankedAt.ToString(CultureInfo.InvariantCulture), row.Marks.Score.ToString("R", CultureInfo.InvariantCulture),
        Pages.Key(row.PublishedAt), row.Id.ToString(),
    ];
}
