using System.Globalization;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles.Search;

/// <summary>A place in a ranking, and the moment at which the ranking began.</summary>
public sealed record SearchCursor(DateTimeOffset RankedAt, double Score, DateTimeOffset PublishedAt, Guid Id)
{
    public static SearchCursor Read(Cursor cursor) => new(
        cursor.Moment(0), cursor.Real(1), cursor.Moment(2), cursor.Id(3));

    /// <summary>The keys of the place after this row.</summary>
    public static string[] Keys(ArticleSummaryRow row) =>
    [
        row.Marks!.RankedAt.ToString(CultureInfo.InvariantCulture), row.Marks.Score.ToString("R", CultureInfo.InvariantCulture),
        Cursor.Key(row.PublishedAt), row.Id.ToString(),
    ];
}
