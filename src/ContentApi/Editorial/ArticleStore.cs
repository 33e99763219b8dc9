using ContentApi.Articles;
using ContentApi.Platform;
using ContentApi.Platform.Database;

namespace ContentApi.Editorial;

/// <summary>Working copies and their versions. Versions are only ever added.</summary>
public sealed class ArticleStore
{
    // Not "for update": the article that is published meanwhile may have a link to this one.
    private const string Lock = "for no key update of a";

    public Task<ArticleState?> FindAsync(WriteTransaction write, Guid id) =>
        write.SingleAsync<ArticleState>($"{ArticleState.Select} where a.id = @id {Lock}", new { id });

    public Task<ArticleState?> FindBySourceAsync(WriteTransaction write, string sourceId) =>
        write.SingleAsync<ArticleState>($"{ArticleState.Select} where a.source_id = @sourceId {Lock}", new { sourceId });

    /// <summary>The article whose last import or published version says the same; one without a source of its own first.</summary>
    public Task<ArticleState?> FindByHashAsync(WriteTransaction write, byte[] hash) =>
        write.SingleAsync<ArticleState>(
            $"""
            {ArticleState.Select}
            where a.id in (select id from article where import_hash = @hash
                           union select article_id from publication where content_hash = @hash)
            order by a.source_id is not null, a.id limit 1 {Lock}
            """, new { hash });

    public async Task<bool> HeadlineExistsAsync(WriteTransaction write, string headline, string language) =>
        await write.SingleAsync<bool>(
            """
            select true from article_headline h join publication p on p.article_id = h.article_id
            where h.headline_key = @key and p.language = @language limit 1
            """, new { key = Slug.Key(headline), language });

    /// <summary>Makes an article with its first version.</summary>
    public async Task CreateAsync(WriteTransaction write, Guid id, ArticleContent content, byte[] hash, string actor, ArticleSource source)
    {
        await write.ExecuteAsync(
            """
            insert into article (id, language, source_id, source_name, source_format, source_url, import_hash)
            values (@id, @Language, @SourceId, @Name, @Format, @Url, @hash)
            """, new { id, content.Language, SourceId = source.Id, source.Name, source.Format, source.Url, hash });
        await AddVersionAsync(write, id, 1, content, hash, "import", actor);
    }

    /// <summary>Adds a version that an import brought.</summary>
    public async Task UpdateAsync(WriteTransaction write, ArticleState state, ArticleContent content, byte[] hash, string actor)
    {
        await write.ExecuteAsync(
            "update article set version = @version, language = @Language, import_hash = @hash where id = @Id",
            new { version = state.Version + 1, content.Language, hash, state.Id });
        await AddVersionAsync(write, state.Id, state.Version + 1, content, hash, "import", actor);
    }

    /// <summary>Adds a version that an editor made. What was last imported stays known, and is not imported again.</summary>
    public async Task ReviseAsync(
        WriteTransaction write, ArticleState state, ArticleContent content, byte[] hash, string actor)
    {
        await write.ExecuteAsync("update article set version = @version, language = @Language where id = @Id",
            new { version = state.Version + 1, content.Language, state.Id });
        await AddVersionAsync(write, state.Id, state.Version + 1, content, hash, "editor", actor);
    }

    public Task RememberSourceAsync(WriteTransaction write, Guid id, string sourceId) =>
        write.ExecuteAsync("update article set source_id = @sourceId where id = @id", new { id, sourceId });

    private static Task<int> AddVersionAsync(
        WriteTransaction write, Guid id, int version, ArticleContent content, byte[] hash, string origin, string actor) =>
        write.ExecuteAsync(
            """
            insert into article_version (article_id, version, content, content_hash, origin, created_by)
            values (@id, @version, @content, @hash, @origin, @actor)
            """, new { id, version, content, hash, origin, actor });
}
