using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;

namespace ContentApi.Media.Desk;

/// <summary>Reads media for the newsroom: all of them, whatever shows them.</summary>
public sealed class WorkingMedia(ContentDatabase database)
{
    public async Task<WorkingMedium?> FindAsync(IReads reads, Guid id, HttpContext context)
    {
        var row = await reads.SingleAsync<WorkingMediumRow>(
            $"{WorkingMediumRow.Select} where m.id = @id", new { id, RightsClass.Of(context).Territory });
        return row is null ? null : Complete(row.Medium, PublicAddresses.Of(context));
    }

    public Task<WorkingMedium?> FindAsync(Guid id, HttpContext context) =>
        FindAsync(database.Latest(context.RequestAborted), id, context);

    /// <summary>A page of all media, the newest first.</summary>
    public async Task<PageOf<WorkingMedium>> ListAsync(HttpContext context, PageRequest page)
    {
        Guid? after = page.After?.Id(0);
        var rows = await database.Latest(context.RequestAborted).QueryAsync<WorkingMediumRow>(
            $"{WorkingMediumRow.Select}{(after is null ? "" : " where m.id < @after")} order by m.id desc limit @Probe",
            new { page.Probe, after, RightsClass.Of(context).Territory });
        var addresses = PublicAddresses.Of(context);
        return Pages.Of(context, page, rows, row => Complete(row.Medium, addresses), row => [row.Id.ToString()]);
    }

    private static WorkingMedium Complete(WorkingMedium medium, PublicAddresses addresses) =>
        medium with { Renditions = medium.Renditions.Complete(addresses) };
}
