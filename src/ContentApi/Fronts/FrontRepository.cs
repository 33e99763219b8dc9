using ContentApi.Platform.Database;

namespace ContentApi.Fronts;

/// <summary>Reads fronts.</summary>
public sealed class FrontRepository(ContentDatabase database)
{
    public Task<FrontRow?> FindAsync(string slug, CancellationToken cancellation) =>
        database.SingleAsync<FrontRow>($"{FrontRow.Select} where f.slug = @slug", new { slug }, cancellation);
}
