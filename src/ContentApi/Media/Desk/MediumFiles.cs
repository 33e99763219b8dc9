using ContentApi.Credits;
using ContentApi.Media.Files;
using ContentApi.Media.Metadata;
using ContentApi.Platform.Database;

namespace ContentApi.Media.Desk;

/// <summary>
/// The pictures of media, in the storage and in the database. Whoever stores or forgets one file waits for the other who
/// does: a file that somebody sends in again while it is being forgotten is there afterwards.
/// </summary>
public sealed class MediumFiles(
    IMediaStorage storage, ContentDatabase database, CreditParser parser, ILogger<MediumFiles> logger)
{
    public async Task<Guid?> FindAsync(WriteTransaction write, FileDigest digest)
    {
        await LockAsync(write, digest);
        return await write.SingleAsync<Guid?>("select medium_id from medium_file where sha256 = @sha256", new { sha256 = digest.ToBytes() });
    }

    /// <summary>Before the transaction: what takes long should not hold it open.</summary>
    public Task StoreAsync(Picture picture, CancellationToken cancellation) =>
        storage.StoreAsync(picture.Digest, picture.Content, picture.Format.MediaType(), cancellation);

    public async Task AddAsync(WriteTransaction write, Guid medium, Picture picture, CancellationToken cancellation)
    {
        await StoreAsync(picture, cancellation); // once more, if somebody has forgotten it in between
        await write.ExecuteAsync(
            """
            insert into medium_file (sha256, medium_id, content_type, size_bytes, width, height, credit)
            values (@sha256, @medium, @contentType, @LongLength, @Width, @Height, @credit)
            """, new
            {
                sha256 = picture.Digest.ToBytes(), medium, contentType = picture.Format.MediaType(), picture.Content.LongLength,
                picture.Width, picture.Height, credit = EmbeddedCredit.Of(picture.Metadata, parser)?.Raw,
            });
    }

    /// <summary>Removes the file of a medium that is gone. It cannot be asked for any more; what fails here wastes its room.</summary>
    public async Task ForgetAsync(FileDigest digest)
    {
        try
        {
            await database.WriteAsync(async write =>
            {
                if (await FindAsync(write, digest) is null) await storage.DeleteAsync(digest, CancellationToken.None);
                return true;
            }, CancellationToken.None);
        }
        catch (Exception exception) when (exception is StorageUnavailableException or DatabaseUnavailableException)
        {
            logger.LogWarning("The file {Digest} of a deleted medium is still in the storage: {Reason}", digest, exception.Message);
        }
    }

    private static Task LockAsync(WriteTransaction write, FileDigest digest) => write.LockAsync($"medium file {digest}");
}
