using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;

namespace ContentApi.Credits;

/// <summary>Reads credit holders.</summary>
public sealed class CreditRepository(ContentDatabase database)
{
    public Task<CreditHolderRow?> FindAsync(string slug, CancellationToken cancellation) =>
        database.SingleAsync<CreditHolderRow>($"{CreditHolderRow.Select} and h.slug = @slug", new { slug }, cancellation);

    /// <summary>A page of credit holders by slug.</summary>
    public Task<List<CreditHolderRow>> ListAsync(PageRequest page, CancellationToken cancellation) =>
        database.QueryAsync<CreditHolderRow>(
            $"{CreditHolderRow.Select} and h.slug > @after order by h.slug limit @Probe",
            new { page.Probe, after = page.After?.Slug(0) ?? "" }, cancellation);
}
