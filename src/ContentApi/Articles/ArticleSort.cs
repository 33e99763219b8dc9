namespace ContentApi.Articles;

/// <summary>An order of articles. Equal moments are told apart by id, in the same direction.</summary>
public sealed record ArticleSort
{
    public static readonly ArticleSort Newest = new("-publishedAt", "p.published_at", true, row => row.PublishedAt);

    private static readonly ArticleSort[] All =
    [
        Newest,
        new("publishedAt", "p.published_at", false, row => row.PublishedAt),
        new("-updatedAt", "p.updated_at", true, row => row.UpdatedAt),
        new("updatedAt", "p.updated_at", false, row => row.UpdatedAt),
    ];

    private ArticleSort(string name, string column, bool descending, Func<ArticleSummaryRow, DateTimeOffset> key) =>
        (Name, Column, Descending, Key) = (name, column, descending, key);

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(sort => sort.Name)];

    public string Name { get; }

    /// <summary>The moment that a row is sorted by.</summary>
    public Func<ArticleSummaryRow, DateTimeOffset> Key { get; }

    private string Column { get; }

    private bool Descending { get; }

    /// <summary>What PostgreSQL orders by.</summary>
    public string OrderBy => Descending ? $"{Column} desc, p.article_id desc" : $"{Column}, p.article_id";

    /// <summary>The rows after <c>@AfterAt</c> and <c>@AfterId</c>.</summary>
    public string After => $"({Column}, p.article_id) {(Descending ? '<' : '>')} (@AfterAt, @AfterId)";

    public static ArticleSort Of(string name) => Array.Find(All, sort => sort.Name == name)!;
}
