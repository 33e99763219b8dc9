using ContentApi.Partners;
using ContentApi.Platform.Database;

namespace ContentApi.Media.Renditions;

/// <summary>Reads which file a medium has, and whether this caller may have it at this moment.</summary>
public sealed class StoredPictures(ContentDatabase database)
{
    /// <param name="id">The medium.</param>
    /// <param name="caller">What decides what the caller may see.</param>
    /// <param name="mayWrite">Whether the caller also sees what nothing shows yet.</param>
    /// <param name="cancellation">The caller's patience.</param>
    public Task<StoredPicture?> FindAsync(Guid id, RightsClass caller, bool mayWrite, CancellationToken cancellation) =>
        database.SingleAsync<StoredPicture>(caller.Sql(StoredPicture.Select), caller.With(new { id, mayWrite }), cancellation);
}
