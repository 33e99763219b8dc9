namespace ContentApi.Articles;

/// <summary>An order of articles. Equal moments are told apart by id, in the same direction.</summary>
public sealed record ArticleSort
{
    public static readonly ArticleSort Newest = new("-publishedAt", "published_at", true, row => row.PublishedAt);

    private static readonly ArticleSort[] All =
    [
        Newest,
        new("publishedAt", "published_at", false, row => row.PublishedAt),
        new("-updatedAt", "updated_at", true, row => row.UpdatedAt),
        new("updatedAt", "updated_at", false, row => row.UpdatedAt),
    ];

    private ArticleSort(string name, string column, bool descending, Func<ArticleSummaryRow, DateTimeOffset> key) =>
        (Name, Column, Descending, Key) = (name, column, descending, key);

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(sort => sort.Name)];

    public string Name { get; }

    /// <summary>The moment that a row is sorted by.</summary>
    public Func<ArticleSummaryRow, DateTimeOffset> Key { get; }

    private string Column { get; }

    public bool Descending { get; }

    public bool IsByPublication => Column == "published_at";

    /// <summary>The order, as PostgreSQL puts the rows of a table in it: a publication's, or one that repeats its moment.</summary>
    public string OrderBy(string table) =>
        Descending ? $"{table}.{Column} desc, {table}.article_id desc" : $"{table}.{Column}, {table}.article_id";

    /// <summary>The rows of the table after <c>@AfterAt</c> and <c>@AfterId</c>.</summary>
    public string After(string table) => $"({table}.{Column}, {table}.article_id) {(Descending ? '<' : '>')} (@AfterAt, @AfterId)";

    public static ArticleSort Named(string name) => Array.Find(All, sort => sort.Name == name)!;
}
