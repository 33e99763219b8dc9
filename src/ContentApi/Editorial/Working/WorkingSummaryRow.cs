using ContentApi.Articles;
using ContentApi.Taxonomy;
using Dapper;

namespace ContentApi.Editorial.Working;

/// <summary>A working copy in a list, as the database gives it.</summary>
[method: ExplicitConstructor]
public sealed record WorkingSummaryRow(
    Guid Id, ArticleStatus Status, int Version, int? PublishedVersion, bool HasUnpublishedChanges, string Slug, string Language, ArticleType Type,
    string? Kicker, string Headline, string? Lead, Section? Section, DateTimeOffset? PublishedAt, DateTimeOffset SavedAt, string SavedBy, int MediaCount)
{
    public const string Select =
        $"""
        select a.id, {WorkingRow.PresentStatus} as status, a.version, a.published_version,
            a.published_version is not null and v.content is distinct from public_version.content as has_unpublished_changes,
            v.content ->> 'slug' as slug, v.content ->> 'language' as language, v.content ->> 'type' as type, v.content ->> 'kicker' as kicker,
            v.content ->> 'headline' as headline, v.content ->> 'lead' as lead,
            (select json_build_object('slug', c.slug, 'name', c.name) from section c where c.slug = v.content ->> 'section') as section,
            coalesce(p.published_at, w.published_at) as published_at, a.saved_at, v.created_by as saved_by,
            jsonb_array_length(v.content -> 'media') as media_count
        {WorkingRow.From}
        """;
}
