using ContentApi.Articles;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;

namespace ContentApi.Editorial.Publishing;

/// <summary>Stores what readers are told of corrections, under versions of its own.</summary>
public sealed class CorrectionStore(ArticleStore articles)
{
    private const string Insert =
        """
        insert into correction (id, article_id, kind, text, at, block_id, must_republish)
        select x.id, @article, x.kind, x.text, x.at, x.block_id, x.must_republish
        from unnest(@ids, @kinds, @texts, @moments, @blocks, @musts) x (id, kind, text, at, block_id, must_republish)
        """;

    private const string Date =
        """
        update publication set corrected_at = greatest(corrected_at, @at), updated_at = greatest(updated_at, @at)
        where article_id = @id
        """;

    private const string Number =
        """
        update publication set version = @version where article_id = @id;
        update article set published_version = @version where id = @id;
        """;

    /// <summary>Stores them; whoever publishes their article next tells of them.</summary>
    public Task AddAsync(WriteTransaction write, Guid article, IReadOnlyList<Correction> corrections) =>
        corrections.Count == 0 ? Task.CompletedTask : write.ExecuteAsync(Insert, new
        {
            article, ids = corrections.Select(one => one.Id).ToArray(),
            kinds = corrections.Select(one => EnumText.Of(one.Kind)).ToArray(),
            texts = corrections.Select(one => one.Text).ToArray(),
            moments = corrections.Select(one => one.At).ToArray(),
            blocks = corrections.Select(one => one.BlockId).ToArray(),
            musts = corrections.Select(one => one.MustRepublish).ToArray(),
        });

    /// <summary>Dates a publication of this very transaction by them.</summary>
    public Task DateAsync(WriteTransaction write, Guid id, DateTimeOffset at) => write.ExecuteAsync(Date, new { id, at });

    /// <summary>
    /// Tells readers at once: the published version gets a number of its own, and a draft that is under way stays one.
    /// </summary>
    /// <param name="write">The transaction.</param>
    /// <param name="state">The article, which has a published version.</param>
    /// <param name="published">That version.</param>
    /// <param name="corrections">What readers are told.</param>
    /// <param name="actor">Who tells them.</param>
    /// <returns>The number of the working copy's version.</returns>
    public async Task<int> TellAsync(
        WriteTransaction write, ArticleState state, StoredVersion published, IReadOnlyList<Correction> corrections, string actor)
    {
        var (id, version) = (state.Id, state.Version + 1);
        await articles.AppendAsync(write, id, version, published.Content, published.Hash, "correction", actor);
        await AddAsync(write, id, corrections);
        await write.ExecuteAsync(Number, new { id, version });
        await DateAsync(write, id, corrections.Max(one => one.At));
        if (state.PublishedVersion != state.Version)
        {
            var draft = (await articles.FindVersionAsync(write, id, state.Version))!;
            await articles.AppendAsync(write, id, ++version, draft.Content, draft.Hash, "correction", actor);
        }
        write.Published([id], []);
        write.Changed([CacheKeys.Lists, CacheKeys.Article(id)]);
        return version;
    }
}
