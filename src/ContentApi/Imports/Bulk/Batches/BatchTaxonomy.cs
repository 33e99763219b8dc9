using ContentApi.Platform.Database;
using ContentApi.Taxonomy;

namespace ContentApi.Imports.Bulk.Batches;

/// <summary>Makes the sections and tags that are not there; the first item that names one is told so.</summary>
public sealed class BatchTaxonomy(TaxonomyStore taxonomy)
{
    public async Task EnsureAsync(WriteTransaction write,
        IReadOnlyList<(ItemMetadata Metadata, WarningList Warnings)> items)
    {
        var sections = items.Where(item => item.Metadata.Section is not null)
            .Select(item => (Section: item.Metadata.Section!, item.Warnings)).DistinctBy(item =>
                item.Section.Slug).ToList();
        var known = await KnownAsync(write, "section", sections.Select(item => item.Section.Slug));
        foreach (var (section, warnings) in sections.Where(item => !known.Contains(item.Section.Slug)).OrderBy(item =>
            item.Section.Slug, StringComparer.Ordinal))
            if (await taxonomy.EnsureSectionAsync(write, section))
                warnings.Add(null, "newSection", $"The section '{section.Slug}' is new here.");

        var tags = items.SelectMany(item => item.Metadata.Tags ?? [], (item, tag) =>
            (Tag: tag, item.Warnings)).DistinctBy(item => item.Tag.Slug)
            .OrderBy(item => item.Tag.Slug, StringComparer.Ordinal).ToList();
        known = await KnownAsync(write, "tag", tags.Select(item => item.Tag.Slug));
        var made = (await taxonomy.EnsureTagsAsync(write,
            [.. tags.Select(item => item.Tag).Where(tag => !known.Contains(tag.Slug))])).ToHashSet();
        foreach (var (tag, warnings) in tags.Where(item => made.Contains(item.Tag.Slug)))
            warnings.Add(null, "newTag", $"The tag '{tag.Slug}' is new here.");
    }

    private static async Task<HashSet<string>> KnownAsync(WriteTransaction write, string table,
        IEnumerable<string> slugs) =>
        [.. await write.QueryAsync<string>($"select slug from {table} where slug = any(@slugs)",
            new { slugs = slugs.ToArray() })];
}
