using ContentApi.Client.Contract;

namespace ContentApi.Client;

/// <content>Media, whom they are credited to, sections and tags.</content>
public sealed partial class ContentApiClient
{
    /// <summary>Media that an article shows which you may see, the newest first.</summary>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<Medium> ListMediaAsync(CancellationToken cancellation = default) =>
        WalkAsync<Medium>("v1/media", cancellation);

    /// <summary>One medium with its credit and rights; null: there is none that you may see.</summary>
    /// <param name="id">The medium's id.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Medium?> GetMediumAsync(Guid id, CancellationToken cancellation = default) =>
        transport.FindAsync<Medium>($"v1/media/{id}", cancellation);

    /// <summary>The articles that use the medium, the newest first.</summary>
    /// <param name="id">The medium's id.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<ArticleSummary> ListMediumArticlesAsync(Guid id, CancellationToken cancellation = default) =>
        WalkAsync<ArticleSummary>($"v1/media/{id}/articles", cancellation);

    /// <summary>Agencies and creators by slug, each with what you may see of them.</summary>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<CreditHolder> ListCreditsAsync(CancellationToken cancellation = default) =>
        WalkAsync<CreditHolder>("v1/credits", cancellation);

    /// <summary>One agency or creator; null: there is none that you may see.</summary>
    /// <param name="slug">The credit holder's slug.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<CreditHolder?> GetCreditAsync(string slug, CancellationToken cancellation = default) =>
        transport.FindAsync<CreditHolder>($"v1/credits/{Escape(slug)}", cancellation);

    /// <summary>The media that are credited to the agency or creator, the newest first.</summary>
    /// <param name="slug">The credit holder's slug.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<Medium> ListCreditMediaAsync(string slug, CancellationToken cancellation = default) =>
        WalkAsync<Medium>($"v1/credits/{Escape(slug)}/media", cancellation);

    /// <summary>The sections by slug, each with its number of articles that you may see.</summary>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<SectionWithCount> ListSectionsAsync(CancellationToken cancellation = default) =>
        WalkAsync<SectionWithCount>("v1/sections", cancellation);

    /// <summary>The tags by slug, each with its number of articles that you may see.</summary>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<TagWithCount> ListTagsAsync(CancellationToken cancellation = default) =>
        WalkAsync<TagWithCount>("v1/tags", cancellation);
}
