using ContentApi.Articles;
using ContentApi.Platform;
using ContentApi.Platform.Database;

namespace ContentApi.Editorial;

/// <summary>Working copies and their versions. Versions are only ever added.</summary>
public sealed class ArticleStore
{
    public Task<ArticleState?> FindAsync(WriteTransaction write, Guid id) =>
        HoldAsync(write, "select a.id from article a where a.id = @id", new { id });

    public Task<ArticleState?> FindBySourceAsync(WriteTransaction write, string sourceId) =>
        HoldAsync(write, "select a.id from article a where a.source_id = @sourceId", new { sourceId });

    /// <summary>The article whose last import or published version says the same; one without a source of its own first.</summary>
    public Task<ArticleState?> FindByHashAsync(WriteTransaction write, byte[] hash) => HoldAsync(write,
        """
        select a.id from article a
        where a.id in (select id from article where import_hash = @hash
                       union select article_id from publication where content_hash = @hash)
        order by a.source_id is not null, a.id limit 1
        """, new { hash });

    /// <summary>
    /// Holds the article until the end, and only then reads what it says: in one statement, whoever had to wait would look for
    /// the new version in what was there before. Not "for update": who publishes meanwhile may have a link to this one.
    /// </summary>
    private static async Task<ArticleState?> HoldAsync(WriteTransaction write, string which, object parameters) =>
        await write.SingleAsync<Guid?>($"{which} for no key update of a", parameters) is { } id
            ? await write.SingleAsync<ArticleState>($"{ArticleState.Select} where a.id = @id", new { id })
            : null;

    public async Task<bool> HeadlineExistsAsync(WriteTransaction write, string headline, string language) =>
        await write.SingleAsync<bool>(
            """
            select true from article_headline h join publication p on p.article_id = h.article_id
            where h.headline_key = @key and p.language = @language limit 1
            """, new { key = Slug.Key(headline), language });

    /// <summary>Those of the ids that no article has.</summary>
    public async Task<IReadOnlySet<Guid>> UnknownAsync(WriteTransaction write, IReadOnlyList<Guid> ids) => ids.Count == 0 ? new HashSet<Guid>() :
        (await write.QueryAsync<Guid>("select x.id from unnest(@ids) x (id) where not exists (select from article a where a.id = x.id)",
            new { ids = ids.ToArray() })).ToHashSet();

    /// <summary>One version, with the digest of what it says.</summary>
    public Task<StoredVersion?> FindVersionAsync(WriteTransaction write, Guid id, int version) => write.SingleAsync<StoredVersion>(
        "select version, content, content_hash as hash from article_version where article_id = @id and version = @version", new { id, version });

    /// <summary>Makes an article with its first version, which an import brought.</summary>
    public async Task CreateAsync(WriteTransaction write, Guid id, ArticleContent content, byte[] hash, string actor, ArticleSource source)
    {
        await write.ExecuteAsync(
            """
            insert into article (id, language, source_id, source_name, source_format, source_url, import_hash)
            values (@id, @Language, @SourceId, @Name, @Format, @Url, @hash)
            """, new { id, content.Language, SourceId = source.Id, source.Name, source.Format, source.Url, hash });
        await AddVersionAsync(write, id, 1, content, hash, "import", actor);
    }

    /// <summary>Makes an article with its first version, which an editor wrote.</summary>
    public async Task CreateAsync(WriteTransaction write, Guid id, ArticleContent content, byte[] hash, string actor)
    {
        await write.ExecuteAsync("insert into article (id, language) values (@id, @Language)", new { id, content.Language });
        await AddVersionAsync(write, id, 1, content, hash, "editor", actor);
    }

    /// <summary>Adds a version that an import brought.</summary>
    public async Task UpdateAsync(WriteTransaction write, ArticleState state, ArticleContent content, byte[] hash, string actor)
    {
        await write.ExecuteAsync("update article set import_hash = @hash where id = @Id", new { hash, state.Id });
        await AppendAsync(write, state.Id, state.Version + 1, content, hash, "import", actor);
    }

    /// <summary>Adds a version that an editor made. What was last imported stays known, and is not imported again.</summary>
    public Task ReviseAsync(
        WriteTransaction write, ArticleState state, ArticleContent content, byte[] hash, string actor, string origin = "editor") =>
        AppendAsync(write, state.Id, state.Version + 1, content, hash, origin, actor);

    public Task RememberSourceAsync(WriteTransaction write, Guid id, string sourceId) =>
        write.ExecuteAsync("update article set source_id = @sourceId where id = @id", new { id, sourceId });

    /// <summary>Removes an article that never was public, with all that it was.</summary>
    public Task DeleteAsync(WriteTransaction write, Guid id) => write.ExecuteAsync(
        "update cross_link set target_id = null where target_id = @id; delete from article where id = @id", new { id });

    /// <summary>Adds a version, which becomes the working copy.</summary>
    public async Task AppendAsync(
        WriteTransaction write, Guid id, int version, ArticleContent content, byte[] hash, string origin, string actor)
    {
        await write.ExecuteAsync("update article set version = @version, language = @Language, saved_at = content_now() where id = @id",
            new { version, content.Language, id });
        await AddVersionAsync(write, id, version, content, hash, origin, actor);
    }

    private static Task<int> AddVersionAsync(
        WriteTransaction write, Guid id, int version, ArticleContent content, byte[] hash, string origin, string actor) =>
        write.ExecuteAsync(
            """
            insert into article_version (article_id, version, content, content_hash, origin, created_by)
            values (@id, @version, @content, @hash, @origin, @actor)
            """, new { id, version, content, hash, origin, actor });
}
