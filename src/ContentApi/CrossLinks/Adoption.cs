using ContentApi.Platform.Database;

namespace ContentApi.CrossLinks;

/// <summary>
/// Finds what links lead to: those of an article that arrives, and everybody's that may have waited for it. The order of
/// arrival does not matter, nor that two arrive at once.
/// </summary>
public sealed class Adoption
{
    internal const string Turn = "publish";

    /// <summary>
    /// The article that a link <c>w</c> of the article <c>w.article_id</c> means: the same language first, then the earliest
    /// published, then the smallest id; a withdrawn article only for want of another.
    /// </summary>
    public const string Meant =
        """
        (select a.id from article a
         where a.status <> 'draft' and a.id <> w.article_id and a.id in (
             select h.article_id from article_headline h where h.headline_key = w.title_key and w.title_key <> ''
             union
             select s.article_id from article_slug s
             where s.slug = w.target_slug and (w.target_language is null or s.language = w.target_language))
         order by a.status = 'withdrawn', split_part(a.language, '-', 1) <> p.primary_language, a.first_published_at, a.id
         limit 1)
        """;

    internal const string Judge =
        $"{JudgeThose} (w.article_id = @article or w.title_key = @headlineKey or w.target_slug = @slug or w.target_id = @article){End}";

    // Each of the three by its own index: many articles at once would otherwise mean all links there are.
    private const string JudgeMany =
        $"""
        {JudgeThose} w.id in (
            select id from cross_link where article_id = any(@articles)
            union select id from cross_link where not pinned and title_key = any(@headlineKeys)
            union select id from cross_link where not pinned and target_slug = any(@slugs)){End}
        """;

    private const string End =
        """
        ) judged
        where l.id = judged.id and l.target_id is distinct from judged.target_id
        returning l.article_id
        """;

    private const string JudgeThose =
        $"""
        update cross_link l set target_id = judged.target_id
        from (
            select w.id, {Meant} as target_id
            from cross_link w join publication p on p.article_id = w.article_id
            where not w.pinned and
        """;

    /// <summary>
    /// Among the last acts before the commit: whoever publishes waits here for the one before, and therefore sees its
    /// article and its links. Nobody may wait here who has touched links already, since the one before may have to judge
    /// them: each would wait for the other.
    /// </summary>
    public Task AwaitTurnAsync(WriteTransaction write) => write.LockAsync(Turn);

    /// <summary>Judges the article's links and those that may mean it. The caller has its turn.</summary>
    /// <returns>The articles whose links lead elsewhere now.</returns>
    public async Task<IReadOnlyList<Guid>> RunAsync(WriteTransaction write, Guid article, string headlineKey, string slug) =>
        await write.QueryAsync<Guid>(Judge, new { article, headlineKey, slug });

    /// <summary>The same for many articles that arrive together.</summary>
    public async Task<IReadOnlyList<Guid>> RunAsync(WriteTransaction write, Guid[] articles, string[] headlineKeys, string[] slugs) =>
        await write.QueryAsync<Guid>(JudgeMany, new { articles, headlineKeys, slugs });
}
