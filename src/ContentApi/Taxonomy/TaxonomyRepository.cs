using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;

namespace ContentApi.Taxonomy;

/// <summary>Reads sections and tags, by slug.</summary>
public sealed class TaxonomyRepository(ContentDatabase database)
{
    public Task<List<SectionRow>> SectionsAsync(PageRequest page, RightsClass caller, CancellationToken cancellation) =>
        database.QueryAsync<SectionRow>(caller.Sql(SectionRow.Select), Parameters(page, caller), cancellation);

    public Task<List<TagRow>> TagsAsync(PageRequest page, RightsClass caller, CancellationToken cancellation) =>
        database.QueryAsync<TagRow>(caller.Sql(TagRow.Select), Parameters(page, caller), cancellation);

    private static Dapper.DynamicParameters Parameters(PageRequest page, RightsClass caller) =>
        caller.With(new { page.Probe, after = page.After?.Slug(0) ?? "" });
}
