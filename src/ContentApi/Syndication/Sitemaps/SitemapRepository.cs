using ContentApi.Media;
using ContentApi.Partners;
using ContentApi.Platform.Database;

namespace ContentApi.Syndication.Sitemaps;

/// <summary>Reads what is news.</summary>
public sealed class SitemapRepository(ContentDatabase database)
{
    // What was first published lately went public lately: by that the index is found.
    private const string News =
        $"""
        select p.article_id as id, p.language, p.slug, p.headline, p.first_published_at, p.updated_at, {MediaSql.OfArticle} as media,
            extract(epoch from p.first_published_at + interval '48 hours' - content_now())::double precision as seconds_left
        from publication p
        where article_visible(p)
            and content_now() - interval '48 hours' < p.published_at and content_now() - interval '48 hours' < p.first_published_at
        order by p.first_published_at desc, p.article_id desc limit 1000
        """;

    /// <summary>The articles that were first published within 48 hours, the newest first, at most 1,000.</summary>
    public Task<List<SitemapRow>> NewsAsync(RightsClass caller, CancellationToken cancellation) => database.QueryAsync<SitemapRow>(
        caller.Sql(News), caller.With(), cancellation);
}
