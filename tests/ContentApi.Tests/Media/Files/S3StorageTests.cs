using ContentApi.Media.Files;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media.Files;

/// <summary>Originals in storage that speaks S3, as on the disk: byte for byte.</summary>
public sealed class S3StorageTests(S3Server server) : IClassFixture<S3Server>
{
    [Fact]
    public async Task Gives_back_every_byte()
    {
        Need();
        var (storage, digest) = (new S3Storage(server.Options), FileDigest.Of(Pictures.Reference));
        await storage.StoreAsync(digest, Pictures.Reference, "image/jpeg", TestContext.Current.CancellationToken);
        await storage.StoreAsync(digest, Pictures.Reference, "image/jpeg", TestContext.Current.CancellationToken);
        Assert.Equal(Pictures.Reference, await new S3Storage(server.Options).ReadAsync(digest, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_deleted_or_never_was_is_not_there()
    {
        Need();
        var (storage, content) = (new S3Storage(server.Options), Pictures.Make(seed: 2));
        var digest = FileDigest.Of(content);
        Assert.Null(await storage.ReadAsync(digest, TestContext.Current.CancellationToken));
        await storage.DeleteAsync(digest, TestContext.Current.CancellationToken);
        await storage.StoreAsync(digest, content, "image/jpeg", TestContext.Current.CancellationToken);
        Assert.NotNull(await storage.ReadAsync(digest, TestContext.Current.CancellationToken));
        await storage.DeleteAsync(digest, TestContext.Current.CancellationToken);
        Assert.Null(await storage.ReadAsync(digest, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("a wrong key")]
    [InlineData("a missing bucket")]
    [InlineData("a silent server")]
    public async Task Storage_that_does_not_take_it_is_told(string fault)
    {
        Need();
        var options = server.Options;
        if (fault == "a wrong key") options.AccessKey = "WRONG";
        if (fault == "a missing bucket") options.Bucket = "nowhere";
        if (fault == "a silent server") options.ServiceUrl = $"http://127.0.0.1:{FreePort.Find()}";
        using var storage = new S3Storage(options);
        var digest = FileDigest.Of([1]);
        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            storage.StoreAsync(digest, new byte[] { 1 }, "image/png", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => storage.ReadAsync(digest, TestContext.Current.CancellationToken));
    }

    private static void Need() => Tool.Need(S3Server.IsPossible, "Node.js with npm");
}
