using ContentApi.Client.Contract;

namespace ContentApi.Client;

/// <content>Articles and where they lead.</content>
public sealed partial class ContentApiClient
{
    /// <summary>One article, whole; null: there is none that you may see.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ArticleResult?> GetArticleAsync(Guid id, CancellationToken cancellation = default) =>
        transport.FindArticleAsync($"v1/articles/{id}", cancellation);

    /// <summary>One article by its slug, present or past; null: there is none that you may see.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="language">The article's language; null: <c>fr</c>, else the only one that has the slug.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ArticleResult?> GetArticleBySlugAsync(
        string slug, string? language = null, CancellationToken cancellation = default) => transport.FindArticleAsync(
            new QueryText($"v1/articles/by-slug/{Escape(slug)}").Add("language", language).ToString(), cancellation);

    /// <summary>One article by its public address, present or past; null: there is none that you may see.</summary>
    /// <param name="url">The address, also that at its source.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ArticleResult?> GetArticleByUrlAsync(Uri url, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        return transport.FindArticleAsync(
            new QueryText("v1/articles/by-url").Add("url", url.OriginalString).ToString(), cancellation);
    }

    /// <summary>One page of articles, with what was asked for beside it.</summary>
    /// <param name="query">Which articles; null: all, the newest first.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ArticleList> GetArticlesAsync(ArticleListQuery? query = null, CancellationToken cancellation = default) =>
        transport.GetAsync<ArticleList>((query ?? new()).ToPath([]), cancellation);

    /// <summary>Articles, page by page as they are taken.</summary>
    /// <param name="query">Which articles; null: all, the newest first.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<ArticleSummary> ListArticlesAsync(
        ArticleListQuery? query = null, CancellationToken cancellation = default) =>
        SelectArticlesAsync<ArticleSummary>(query ?? new(), [], cancellation);

    /// <summary>Articles of which only some members are sent, page by page as they are taken.</summary>
    /// <typeparam name="T">A type of yours with these members. <c>id</c> and credits always come along.</typeparam>
    /// <param name="query">Which articles.</param>
    /// <param name="fields">The members, with dots into what they hold: <c>headline</c>, <c>media.renditions.url</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<T> SelectArticlesAsync<T>(
        ArticleListQuery query, IReadOnlyCollection<string> fields, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return WalkAsync<T>(cursor => (query with { Cursor = cursor }).ToPath(fields), query.Cursor, cancellation);
    }

    /// <summary>The article's "Lire aussi" links, in the text's order.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<CrossLink> ListCrossLinksAsync(Guid id, CancellationToken cancellation = default) =>
        WalkAsync<CrossLink>($"v1/articles/{id}/cross-links", cancellation);

    /// <summary>The articles that link to this one, the newest first.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<ArticleSummary> ListCitingArticlesAsync(Guid id, CancellationToken cancellation = default) =>
        WalkAsync<ArticleSummary>($"v1/articles/{id}/cited-by", cancellation);

    /// <summary>Articles that are related to this one, the most related first: computed, not chosen by editors.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="limit">The most that are given, from 1 to 200; null: 20.</param>
    /// <param name="include">What is added to each.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ArticleSummary>> GetRelatedArticlesAsync(
        Guid id, int? limit = null, ArticleInclude include = ArticleInclude.None, CancellationToken cancellation = default) =>
        (await transport.GetAsync<PageOf<ArticleSummary>>(
            new QueryText($"v1/articles/{id}/related").Add("limit", limit).AddFlags("include", include).ToString(), cancellation)).Data;

    /// <summary>A front page: its articles in the editors' order; null: there is none of that name.</summary>
    /// <param name="slug">The front's slug.</param>
    /// <param name="limit">The most articles; null: all.</param>
    /// <param name="include">What is added to each.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Front?> GetFrontAsync(
        string slug, int? limit = null, ArticleInclude include = ArticleInclude.None, CancellationToken cancellation = default) =>
        transport.FindAsync<Front>(
            new QueryText($"v1/fronts/{Escape(slug)}").Add("limit", limit).AddFlags("include", include).ToString(), cancellation);
}
