using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;

namespace ContentApi.Credits;

/// <summary>Reads credit holders.</summary>
public sealed class CreditRepository(ContentDatabase database)
{
    public Task<CreditHolderRow?> FindAsync(string slug, RightsClass caller, CancellationToken cancellation) =>
        database.SingleAsync<CreditHolderRow>(
            caller.Sql($"{CreditHolderRow.Select} and h.slug = @slug"), caller.With(new { slug }), cancellation);

    /// <summary>A page of credit holders by slug.</summary>
    public Task<List<CreditHolderRow>> ListAsync(PageRequest page, RightsClass caller, CancellationToken cancellation) =>
        database.QueryAsync<CreditHolderRow>(
            caller.Sql($"{CreditHolderRow.Select} and h.slug > @after order by h.slug limit @Probe"),
            caller.With(new { page.Probe, after = page.After?.Slug(0) ?? "" }), cancellation);
}
