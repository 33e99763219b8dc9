using ContentApi.Platform.Database;

namespace ContentApi.Taxonomy;

/// <summary>Makes sections and tags that are not there yet.</summary>
public sealed class TaxonomyStore
{
    /// <summary>True where the section had to be made.</summary>
    public async Task<bool> EnsureSectionAsync(WriteTransaction write, Section section) =>
        await write.ExecuteAsync(
            "insert into section (slug, name) values (@Slug, @Name) on conflict do nothing", section) > 0;

    /// <summary>The slugs of those that had to be made.</summary>
    public async Task<IReadOnlyList<string>> EnsureTagsAsync(WriteTransaction write, IReadOnlyList<Tag> tags)
    {
        var sorted = tags.OrderBy(tag => tag.Slug, StringComparer.Ordinal).ToList(); // one order for all, so that no two deadlock
        return sorted.Count == 0 ? [] : await write.QueryAsync<string>(
            """
            insert into tag (slug, name, kind, media_topic)
            select * from unnest(@slugs, @names, @kinds, @topics) on conflict do nothing returning slug
            """, new
            {
                slugs = sorted.Select(tag => tag.Slug).ToArray(), names = sorted.Select(tag => tag.Name).ToArray(),
                kinds = sorted.Select(tag => EnumText.Of(tag.Kind)).ToArray(),
                topics = sorted.Select(tag => tag.MediaTopic).ToArray(),
            });
    }
}
