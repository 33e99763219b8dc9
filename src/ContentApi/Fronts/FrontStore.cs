using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;

namespace ContentApi.Fronts;

/// <summary>Puts fronts in order.</summary>
public sealed class FrontStore
{
    public const int MostArticles = 200;

    private const string Unknown =
        """
        select x.id from unnest(@articles) with ordinality x (id, position)
        where not exists (select from article a where a.id = x.id) order by x.position
        """;

    // The first statement holds the front, so that two who write at once do not mix their articles.
    private const string Replace =
        """
        insert into front (slug, name, updated_at) values (@slug, @name, coalesce(@at, content_now()))
        on conflict (slug) do update set name = excluded.name, updated_at = excluded.updated_at;
        delete from front_article x using front f where f.id = x.front_id and f.slug = @slug;
        insert into front_article (front_id, position, article_id)
        select f.id, x.position, x.id
        from front f cross join unnest(@articles) with ordinality x (id, position) where f.slug = @slug;
        """;

    /// <summary>Makes the front, or gives it other articles, in this order.</summary>
    /// <param name="write">The transaction.</param>
    /// <param name="slug">The front's name in addresses.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="articles">Each once, at most <see cref="MostArticles"/>, published or not.</param>
    /// <param name="at">When; null: now.</param>
    /// <returns>Ids of no article: if there are any, nothing was written.</returns>
    public async Task<IReadOnlyList<Guid>> PutAsync(
        WriteTransaction write, string slug, string? name, IReadOnlyList<Guid> articles, DateTimeOffset? at = null)
    {
        var unknown = await write.QueryAsync<Guid>(Unknown, new { articles = articles.ToArray() });
        if (unknown.Count > 0) return unknown;
        await write.ExecuteAsync(Replace, new { slug, name, articles = articles.ToArray(), at });
        write.Changed([CacheKeys.Front(slug)]);
        return [];
    }
}
