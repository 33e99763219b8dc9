using ContentApi.Media.Files;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media.Files;

/// <summary>Originals in storage that speaks S3, as on the disk: byte for byte.</summary>
public sealed class S3StorageTests(S3Server server, ServerFixture content) : IClassFixture<S3Server>, IClassFixture<ServerFixture>
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

    [Fact]
    public async Task The_program_keeps_its_pictures_there_where_a_bucket_is_named()
    {
        Need();
        var options = server.Options;
        await using var program = await TestServer.StartReadyAsync(content.ConnectionString,
            ("Media:S3:Bucket", options.Bucket), ("Media:S3:ServiceUrl", options.ServiceUrl), ("Media:S3:Prefix", options.Prefix),
            ("Media:S3:AccessKey", options.AccessKey), ("Media:S3:SecretKey", options.SecretKey));
        var picture = Pictures.Make(seed: 3);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/v1/media") { Content = new ByteArrayContent(picture) };
        post.Content.Headers.ContentType = new("image/jpeg");
        post.Headers.Authorization = new("Bearer", TestServer.Key);
        using var taken = await program.Client.SendAsync(post, TestContext.Current.CancellationToken);
        var medium = await Desk.MediaDesk.BodyAsync(201, taken);
        Assert.Equal(picture, await new S3Storage(options).ReadAsync(FileDigest.Of(picture), TestContext.Current.CancellationToken));
        using var get = new HttpRequestMessage(HttpMethod.Get, $"/media/{medium["id"]}/320.jpg");
        get.Headers.Authorization = new("Bearer", TestServer.Key);
        using var given = await program.Client.SendAsync(get, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)given.StatusCode);
    }

    private static void Need() => Tool.Need(S3Server.IsPossible, "Node.js with npm");
}
