namespace ContentApi.Media.Files;

/// <summary>
/// Keeps the pictures that were sent in, byte for byte, by their digest. What it cannot do now becomes a
/// <see cref="StorageUnavailableException"/>.
/// </summary>
public interface IMediaStorage
{
    /// <summary>Keeps the file for good. One that is there already stays as it is.</summary>
    Task StoreAsync(FileDigest digest, byte[] content, string contentType, CancellationToken cancellation);

    /// <summary>The file, or null where there is none of this digest.</summary>
    Task<byte[]?> ReadAsync(FileDigest digest, CancellationToken cancellation);

    /// <summary>Forgets the file; where there is none, nothing happens.</summary>
    Task DeleteAsync(FileDigest digest, CancellationToken cancellation);
}
