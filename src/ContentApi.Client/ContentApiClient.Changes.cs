using System.Text.Json;
using ContentApi.Client.Contract;
using ContentApi.Client.Mirroring;

namespace ContentApi.Client;

/// <content>What changes, and copies that are kept.</content>
public sealed partial class ContentApiClient
{
    /// <summary>One page of what changed of the articles that you may see, the oldest first.</summary>
    /// <param name="query">From where, and how; null: from the beginning.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ChangeList> GetChangesAsync(ChangeQuery? query = null, CancellationToken cancellation = default) =>
        transport.GetAsync<ChangeList>((query ?? new()).ToPath(), cancellation);

    /// <summary>What a mirror that is whole has.</summary>
    /// <param name="cancellation">Gives up.</param>
    public Task<Digest> GetDigestAsync(CancellationToken cancellation = default) =>
        transport.GetAsync<Digest>("v1/changes/digest", cancellation);

    /// <summary>Keeps a copy of all that you may see, until it is cancelled.</summary>
    /// <remarks>
    /// The first copy and every later difference are one loop. It may be broken off anywhere, also by a crash, and goes on
    /// where the store stands. Whenever it has caught up, it proves with the server's digest that the copy is whole; what is
    /// missing or too much is mended, and told to <see cref="MirrorOptions.Report"/>.
    /// </remarks>
    /// <param name="store">Where the copy is kept. One loop at a time may use it.</param>
    /// <param name="options">How it is kept; null: as is usual.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ContentApiException">The server refuses, as when the key was revoked.</exception>
    /// <exception cref="MirrorException">The copy was made anew and still is not what the server says.</exception>
    public Task MirrorAsync(IMirrorStore store, MirrorOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new MirrorLoop(this, store, options ?? new()).RunAsync(cancellation);
    }

    internal Task<MirrorPage> GetMirrorPageAsync(ChangeQuery query, CancellationToken cancellation) =>
        transport.GetAsync<MirrorPage>(query.ToPath(), cancellation);

    internal Task<JsonElement?> FindArticleJsonAsync(Guid id, CancellationToken cancellation) =>
        transport.FindJsonAsync($"v1/articles/{id}", cancellation);
}
