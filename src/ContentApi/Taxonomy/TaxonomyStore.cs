using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;

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

    /// <summary>A fault for each that is not there.</summary>
    public async Task<IReadOnlyList<InputError>> UnknownAsync(WriteTransaction write, string? section, IReadOnlyList<string> tags)
    {
        var errors = new List<InputError>();
        if (section is not null && !await write.SingleAsync<bool>("select true from section where slug = @section", new { section }))
            errors.Add(Unknown("/section", "section", section));
        if (tags.Count == 0) return errors;
        var known = (await write.QueryAsync<string>("select slug from tag where slug = any(@tags)", new { tags = tags.ToArray() })).ToHashSet();
        for (var index = 0; index < tags.Count; index++)
            if (!known.Contains(tags[index])) errors.Add(Unknown($"/tags/{index}", "tag", tags[index]));
        return errors;
    }

    private static InputError Unknown(string pointer, string what, string slug) => new()
    {
        Pointer = pointer,
        Code = $"unknown{char.ToUpperInvariant(what[0])}{what[1..]}",
        Message = $"There is no {what} '{slug}'.",
        Hint = Slug.IsValid(slug) ? $"Make it with 'PUT /v1/{what}s/{slug}', or take one of '/v1/{what}s'." : "Slugs have lower-case letters a to z, digits and single hyphens.",
    };
}
