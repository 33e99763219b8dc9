using ContentApi.CrossLinks;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;

namespace ContentApi.Editorial;

/// <summary>Writes a version into the tables that the public reads, in the transaction of the caller.</summary>
public sealed class Publisher(LinkAims aims, Adoption adoption)
{
    private const string Replace =
        """
        insert into publication (article_id, version, type, language, slug, kicker, headline, lead, body, signature, authors,
            section_id, copyright_holder, copyright_notice, usage_terms, data_mining, content_hash,
            first_published_at, published_at, updated_at, corrected_at, embargo_until)
        select @id, @version, @Type, @Language, @Slug, @Kicker, @Headline, @Lead, @Body, @Signature, @Authors,
            (select s.id from section s where s.slug = @Section), @CopyrightHolder, @CopyrightNotice, @UsageTerms,
            @DataMining, @hash, least(a.first_published_at, @FirstPublishedAt, @PublishedAt), @PublishedAt, @UpdatedAt,
            (select max(c.at) from correction c where c.article_id = a.id), @EmbargoUntil
        from article a where a.id = @id
        on conflict (article_id) do update set version = excluded.version, type = excluded.type, language = excluded.language,
            slug = excluded.slug, kicker = excluded.kicker, headline = excluded.headline, lead = excluded.lead,
            body = excluded.body, signature = excluded.signature, authors = excluded.authors,
            section_id = excluded.section_id, copyright_holder = excluded.copyright_holder,
            copyright_notice = excluded.copyright_notice, usage_terms = excluded.usage_terms,
            data_mining = excluded.data_mining, content_hash = excluded.content_hash,
            first_published_at = case when article_visible(publication)
                then least(publication.first_published_at, excluded.published_at) else excluded.published_at end,
            published_at = excluded.published_at, updated_at = excluded.updated_at,
            corrected_at = excluded.corrected_at, embargo_until = excluded.embargo_until
        """;

    private const string ReplaceTags =
        """
        delete from publication_tag where article_id = @id;
        insert into publication_tag (article_id, tag_id, position, published_at)
        select @id, t.id, x.position, @PublishedAt
        from unnest(@Tags) with ordinality x (slug, position) join tag t on t.slug = x.slug;
        """;

    private const string ReplaceMedia =
        """
        delete from publication_medium where article_id = @id;
        insert into publication_medium (article_id, position, medium_id, role, caption, alt)
        select @id, x.position, x.medium_id, x.role, x.caption, x.alt
        from unnest(@media, @roles, @captions, @alts) with ordinality x (medium_id, role, caption, alt, position);
        select find_agencies(@id);
        """;

    private const string ReplaceLinks =
        """
        delete from cross_link where article_id = @id and id <> all (@links);
        insert into cross_link (id, article_id, position, label, kind, title, title_key, target_slug, target_language, href, target_id, pinned)
        select x.id, @id, x.position, x.label, x.kind, x.title, x.title_key, x.slug, x.language, x.href, x.target, x.pinned
        from unnest(@links, @labels, @kinds, @titles, @keys, @slugs, @languages, @hrefs, @targets, @pins) with ordinality
            x (id, label, kind, title, title_key, slug, language, href, target, pinned, position)
        on conflict (id) do update set position = excluded.position, label = excluded.label, kind = excluded.kind,
            title = excluded.title, title_key = excluded.title_key, target_slug = excluded.target_slug,
            target_language = excluded.target_language, href = excluded.href, pinned = excluded.pinned,
            target_id = case when excluded.pinned then excluded.target_id else cross_link.target_id end;
        """;

    private const string MarkPublished =
        """
        update article a set status = 'published', published_version = @version, first_published_at = p.first_published_at
        from publication p where a.id = @id and p.article_id = @id;
        update article_slug set is_public = true where article_id = @id and (language, slug) = (@Language, @Slug);
        delete from scheduled_version where article_id = @id;
        insert into article_headline (headline_key, article_id) values (@key, @id) on conflict do nothing;
        """;

    /// <param name="write">The transaction.</param>
    /// <param name="publication">What is published, and when.</param>
    public async Task PublishAsync(WriteTransaction write, Publication publication)
    {
        var (id, version, content, hash, dates) = publication;
        var (media, links) = (content.Media, content.CrossLinks);
        var linkAims = links.Select(link => link.AimBy(aims)).ToList();

        await write.ExecuteAsync(Replace, new
        {
            id, version, hash, Type = EnumText.Of(content.Type), content.Language, content.Slug, content.Kicker, content.Headline,
            content.Lead, content.Body, content.Signature, content.Authors, content.Section, content.Rights.CopyrightHolder,
            content.Rights.CopyrightNotice, content.Rights.UsageTerms, DataMining = EnumText.Of(content.Rights.DataMining),
            dates.PublishedAt, dates.UpdatedAt, dates.FirstPublishedAt, dates.EmbargoUntil,
        });
        await write.ExecuteAsync(ReplaceTags, new { id, Tags = content.Tags.ToArray(), dates.PublishedAt });
        await write.ExecuteAsync(ReplaceMedia, new
        {
            id, media = media.Select(use => use.Id).ToArray(), roles = media.Select(use => EnumText.Of(use.Role)).ToArray(),
            captions = media.Select(use => use.Caption).ToArray(), alts = media.Select(use => use.Alt).ToArray(),
        });
        await write.ExecuteAsync("select search_refresh(@id)", new { id });
        var key = Slug.Key(content.Headline);
        await write.ExecuteAsync(MarkPublished, new { id, version, key, content.Language, content.Slug });
        await adoption.AwaitTurnAsync(write);
        await write.ExecuteAsync(ReplaceLinks, new
        {
            id, links = links.Select(link => link.Id).ToArray(), labels = links.Select(link => link.Label).ToArray(),
            kinds = links.Select(link => EnumText.Of(link.Kind)).ToArray(), titles = links.Select(link => link.Title).ToArray(),
            keys = linkAims.Select(aim => aim.TitleKey).ToArray(), slugs = linkAims.Select(aim => aim.Slug).ToArray(),
            languages = linkAims.Select(aim => aim.Language).ToArray(), hrefs = linkAims.Select(aim => aim.Href).ToArray(),
            targets = links.Select(link => link.TargetId).ToArray(),
            pins = links.Select(link => link.IsPinned).ToArray(),
        });
        var linking = await adoption.RunAsync(write, id, key, content.Slug);
        write.Published([id], linking);
        write.Changed([CacheKeys.Lists, CacheKeys.Article(id), .. linking.Select(CacheKeys.Article), .. media.Select(use => CacheKeys.Medium(use.Id))]);
    }
}
