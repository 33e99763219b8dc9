using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;

namespace ContentApi.Taxonomy;

/// <summary>Reads sections and tags, by slug.</summary>
public sealed class TaxonomyRepository(ContentDatabase database)
{
    public Task<List<SectionRow>> SectionsAsync(PageRequest page, CancellationToken cancellation) =>
        database.QueryAsync<SectionRow>(SectionRow.Select, Parameters(page), cancellation);

    public Task<List<TagRow>> TagsAsync(PageRequest page, CancellationToken cancellation) =>
        database.QueryAsync<TagRow>(TagRow.Select, Parameters(page), cancellation);

    private static object Parameters(PageRequest page) => new { page.Probe, after = page.After?.Slug(0) ?? "" };
}
