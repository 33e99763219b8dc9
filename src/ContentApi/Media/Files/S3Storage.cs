using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace ContentApi.Media.Files;

/// <summary>Pictures in a bucket of Amazon S3, or of any storage that speaks its language.</summary>
public sealed class S3Storage : IMediaStorage, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly AmazonS3Client client;
    private readonly string bucket;
    private readonly string prefix;

    public S3Storage(S3Options options)
    {
        (bucket, prefix) = (options.Bucket!, options.Prefix);
        var config = new AmazonS3Config
        {
            Timeout = Patience,
            MaxErrorRetry = 2,
            // Other storages know neither the newer checksums nor buckets as names of hosts.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            ForcePathStyle = options.ServiceUrl is not null,
        };
        if (options.ServiceUrl is not null) (config.ServiceURL, config.AuthenticationRegion) = (options.ServiceUrl, options.Region ?? "us-east-1");
        else if (options.Region is not null) config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        client = options.AccessKey is null
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    public async Task StoreAsync(
        FileDigest digest, byte[] content, string contentType, CancellationToken cancellation)
    {
        if (await IsThereAsync(digest, content.Length, cancellation)) return;
        await Guard(() => client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = bucket,
            Key = KeyOf(digest),
            InputStream = new MemoryStream(content),
            ContentType = contentType,
            UseChunkEncoding = false, // nor signatures in pieces
        }, cancellation));
    }

    public async Task<byte[]?> ReadAsync(FileDigest digest, CancellationToken cancellation) => await Guard<byte[]>(async () =>
    {
        using var found = await client.GetObjectAsync(bucket, KeyOf(digest), cancellation);
        using var content = new MemoryStream();
        await found.ResponseStream.CopyToAsync(content, cancellation);
        return content.ToArray();
    });

    public Task DeleteAsync(FileDigest digest, CancellationToken cancellation) =>
        Guard(() => client.DeleteObjectAsync(bucket, KeyOf(digest), cancellation));

    public void Dispose() => client.Dispose();

    private async Task<bool> IsThereAsync(FileDigest digest, long length, CancellationToken cancellation) =>
        await Guard(() => client.GetObjectMetadataAsync(bucket, KeyOf(digest), cancellation)) is { } known
        && known.ContentLength == length;

    private string KeyOf(FileDigest digest) => prefix + digest.Hex;

    /// <summary>Null where there is no such object. A bucket that is not there is not an object that is not there.</summary>
    private static async Task<T?> Guard<T>(Func<Task<T>> work) where T : class
    {
        try
        {
            return await work();
        }
        catch (AmazonS3Exception exception) when (
            exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode is "NoSuchKey" or "NotFound")
        {
            return null;
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw new StorageUnavailableException(exception);
        }
    }
}
