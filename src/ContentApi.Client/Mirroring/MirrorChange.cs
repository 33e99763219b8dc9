using System.Text.Json;

namespace ContentApi.Client.Mirroring;

/// <summary>
/// A change as a mirror reads it: the article to the letter, so that nothing of it gets lost that this client does not know.
/// </summary>
internal sealed record MirrorChange
{
    public required long Position { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    public required Guid ArticleId { get; init; }

    public required JsonElement? Article { get; init; }

    /// <summary>Whether the copy has to go. All other kinds, also later ones, mean that the article is taken anew.</summary>
    public bool IsEnd => Kind is "withdrawn" or "rightsLost";

    public MirroredArticle ToArticle(int round) => new(
        new MirrorMark(ArticleId, Position, At, round, HasArticle: Article is not null), Article?.GetRawText());
}
