using ContentApi.Platform;
using ContentApi.Platform.Database;

namespace ContentApi.Editorial;

/// <summary>Gives slugs out. A slug once given stays the article's own, so that its old addresses go on working.</summary>
public sealed class Slugs
{
    /// <summary>Takes the first free slug of the headline's: the plain one, or with <c>-2</c>, <c>-3</c> and so on.</summary>
    public Task<string> TakeAsync(WriteTransaction write, Guid article, string headline, string language) =>
        TakeFreeAsync(write, article, Slug.From(headline, language), language);

    /// <summary>Takes this slug, or the first free one with a number.</summary>
    public async Task<string> TakeFreeAsync(WriteTransaction write, Guid article, string plain, string language)
    {
        if (await TryTakeAsync(write, article, plain, language)) return plain;
        for (var number = await FirstFreeAsync(write, plain, language); ; number++)
            if (await TryTakeAsync(write, article, Slug.Numbered(plain, number), language))
                return Slug.Numbered(plain, number);
    }

    /// <summary>
    /// Takes this very slug; false where another article has it, or had it. An article that takes back one of its own has it
    /// from now on.
    /// </summary>
    public async Task<bool> TryTakeAsync(WriteTransaction write, Guid article, string slug, string language) =>
        await write.SingleAsync<Guid>(
            """
            with taken as (
                insert into article_slug (language, slug, article_id, is_public) values (@language, @slug, @article, false)
                on conflict do nothing returning article_id),
            again as (
                update article_slug set since = content_now()
                where language = @language and slug = @slug and article_id = @article)
            select article_id from taken
            union all select article_id from article_slug where language = @language and slug = @slug
            """, new { article, slug, language }) == article;

    /// <summary>Gives back what was reserved and is not wanted any more: nobody ever saw it.</summary>
    public Task ReleaseAsync(WriteTransaction write, Guid article, string slug, string language) => write.ExecuteAsync(
        """
        delete from article_slug s
        where s.article_id = @article and not s.is_public and (s.language, s.slug) <> (@language, @slug)
            and not exists (select from scheduled_version n join article_version v on v.article_id = n.article_id and v.version = n.version
                where n.article_id = @article and v.content ->> 'slug' = s.slug)
        """, new { article, slug, language });

    /// <summary>A guess that spares trying every number; what is taken meanwhile is found out by trying.</summary>
    private static async Task<int> FirstFreeAsync(WriteTransaction write, string plain, string language)
    {
        var taken = await write.QueryAsync<string>(
            // "." follows "-": a range of the index, where a pattern that is not known yet would read all of it.
            "select slug from article_slug where language = @language and slug > @plain || '-' and slug < @plain || '.'", new { plain, language });
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(2, known.Count + 1).First(number => !known.Contains(Slug.Numbered(plain, number)));
    }
}
