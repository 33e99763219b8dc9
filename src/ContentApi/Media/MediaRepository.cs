using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;

namespace ContentApi.Media;

/// <summary>Reads media that the caller may see through an article.</summary>
public sealed class MediaRepository(ContentDatabase database)
{
    private const string Visible = $"select {MediumRow.Columns} from {MediaSql.FromMedium} where media_visible(m)";

    public Task<MediumRow?> FindAsync(Guid id, RightsClass caller, CancellationToken cancellation) =>
        database.SingleAsync<MediumRow>(caller.Sql($"{Visible} and m.id = @id"), caller.With(new { id }), cancellation);

    /// <summary>A page of media, the newest first; of one credit holder's where it is named.</summary>
    public Task<List<MediumRow>> ListAsync(
        PageRequest page, int? creditHolder, RightsClass caller, CancellationToken cancellation)
    {
        Guid? after = page.After?.Id(0);
        var where = (creditHolder is null ? "" : " and (m.agency_id = @creditHolder or m.creator_id = @creditHolder)")
            + (after is null ? "" : " and m.id < @after");
        return database.QueryAsync<MediumRow>(caller.Sql($"{Visible}{where} order by m.id desc limit @Probe"),
            caller.With(new { page.Probe, creditHolder, after }), cancellation);
    }
}
