using ContentApi.Articles;
using ContentApi.Media;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Publishing;

/// <summary>Erases what a withdrawn article said, for good: a court may ask for it. That it was there remains known.</summary>
public sealed class PurgeDesk(ArticleStore articles, ArticleDesk desk)
{
    private const string Erase =
        """
        update article_version set content = @content, content_hash = '' where article_id = @id;
        update article set import_hash = null, source_url = null where id = @id;
        update correction set text = '' where article_id = @id;
        delete from article_headline where article_id = @id;
        delete from idempotency_key where article_id = @id;
        update audit set detail = '{}' where article_id = @id;
        update withdrawal set note = null, purged_at = content_now() where article_id = @id;
        """;

    public async Task<Outcome> PurgeAsync(WriteTransaction write, HttpContext context, Guid id)
    {
        if (await articles.FindAsync(write, id) is not { } state) return ArticleDesk.NoArticle(id);
        if (state.Status != "withdrawn")
            return new ProblemResult(ProblemKinds.Conflict,
                "Only a withdrawn article's text can be erased. Withdraw it first.");
        var content = new ArticleContent
        {
            Type = state.Content.Type, Slug = state.Content.Slug, Language = state.Content.Language, Kicker = null, Headline = "", Lead = null,
            Body = [], Signature = null, Authors = [], Section = null, Tags = [], Media = [], CrossLinks = [],
            Rights = new ArticleRights { CopyrightHolder = null, CopyrightNotice = null, UsageTerms = null, DataMining = DataMining.Allowed },
        };
        await write.ExecuteAsync(Erase, new { id, content });
        await AuditTrail.WriteAsync(write, context, "article.purged", id);
        return await desk.ReplyAsync(write, context, id, state.Version);
    }
}
