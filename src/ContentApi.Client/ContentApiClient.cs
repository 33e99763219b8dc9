using System.Runtime.CompilerServices;
using ContentApi.Client.Contract;

namespace ContentApi.Client;

/// <summary>Reads a server's articles, media, credits and changes. Safe for use by several threads.</summary>
/// <remarks>
/// What is not there is null where one thing is asked for, and a <see cref="ContentApiException"/> where a list of something
/// that is not there is. Reads are tried again after faults of the network and where the server asks for it.
/// </remarks>
public sealed partial class ContentApiClient
{
    private readonly Transport transport;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Has the server's address as its base address. It stays yours: share one, dispose it yourself.</param>
    /// <param name="key">The partner's key; null: as the public.</param>
    /// <param name="options">How patient the client is.</param>
    public ContentApiClient(HttpClient http, string? key = null, ContentApiClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        Options = options ?? new();
        transport = new Transport(http, key, Options);
    }

    internal ContentApiClientOptions Options { get; }

    /// <summary>Goes from page to page as far as there is one.</summary>
    private async IAsyncEnumerable<T> WalkAsync<T>(
        Func<string?, string> path, string? cursor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            var page = await transport.GetAsync<PageOf<T>>(path(cursor), cancellation);
            foreach (var item in page.Data) yield return item;
            cursor = page.Page.NextCursor;
        }
        while (cursor is not null);
    }

    private IAsyncEnumerable<T> WalkAsync<T>(string path, CancellationToken cancellation) =>
        WalkAsync<T>(cursor => new QueryText(path).Add("limit", LongestPage).Add("cursor", cursor).ToString(), null, cancellation);

    private const int LongestPage = 200;

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
