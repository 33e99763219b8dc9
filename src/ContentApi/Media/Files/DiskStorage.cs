namespace ContentApi.Media.Files;

/// <summary>Pictures in a folder. A file is whole or not there: it gets its name when all of it is on the disk.</summary>
public sealed class DiskStorage(string folder) : IMediaStorage
{
    public Task StoreAsync(
        FileDigest digest, byte[] content, string contentType, CancellationToken cancellation) => Guard(async () =>
    {
        var path = PathOf(digest);
        if (new FileInfo(path) is { Exists: true } known && known.Length == content.Length) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancellation);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    });

    public async Task<byte[]?> ReadAsync(FileDigest digest, CancellationToken cancellation)
    {
        byte[]? content = null;
        await Guard(async () =>
        {
            try
            {
                content = await File.ReadAllBytesAsync(PathOf(digest), cancellation);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                content = null;
            }
        });
        return content;
    }

    public Task DeleteAsync(FileDigest digest, CancellationToken cancellation) => Guard(() =>
    {
        if (File.Exists(PathOf(digest))) File.Delete(PathOf(digest));
        return Task.CompletedTask;
    });

    // Two letters a folder: a folder with a million files is slow to open on some systems.
    private string PathOf(FileDigest digest) => Path.Combine(folder, digest.Hex[..2], digest.Hex);

    private static async Task Guard(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException(exception);
        }
    }
}
