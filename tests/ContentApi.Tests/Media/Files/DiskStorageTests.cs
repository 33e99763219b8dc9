using ContentApi.Media.Files;

namespace ContentApi.Tests.Media.Files;

/// <summary>Originals in a folder: byte for byte, whole or not there.</summary>
public sealed class DiskStorageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("content-api-originals").FullName;

    [Fact]
    public async Task Gives_back_every_byte_also_after_a_restart()
    {
        var content = Pictures.Reference;
        await new DiskStorage(folder).StoreAsync(FileDigest.Of(content), content, "image/jpeg", TestContext.Current.CancellationToken);
        Assert.Equal(content, await new DiskStorage(folder).ReadAsync(FileDigest.Of(content), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Twenty_who_bring_one_file_at_once_leave_one()
    {
        var content = Pictures.Make();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            new DiskStorage(folder).StoreAsync(FileDigest.Of(content), content, "image/jpeg", TestContext.Current.CancellationToken)));
        var file = Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(content, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Replaces_a_file_that_is_not_whole()
    {
        var content = Pictures.Make();
        var storage = new DiskStorage(folder);
        await storage.StoreAsync(FileDigest.Of(content), content, "image/jpeg", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Single(), "half", TestContext.Current.CancellationToken);
        await storage.StoreAsync(FileDigest.Of(content), content, "image/jpeg", TestContext.Current.CancellationToken);
        Assert.Equal(content, await storage.ReadAsync(FileDigest.Of(content), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_deleted_or_never_was_is_not_there()
    {
        var (storage, content) = (new DiskStorage(folder), Pictures.Make());
        Assert.Null(await storage.ReadAsync(FileDigest.Of(content), TestContext.Current.CancellationToken));
        await storage.DeleteAsync(FileDigest.Of(content), TestContext.Current.CancellationToken);
        await storage.StoreAsync(FileDigest.Of(content), content, "image/jpeg", TestContext.Current.CancellationToken);
        await storage.DeleteAsync(FileDigest.Of(content), TestContext.Current.CancellationToken);
        Assert.Null(await storage.ReadAsync(FileDigest.Of(content), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "", TestContext.Current.CancellationToken);
        var storage = new DiskStorage(Path.Combine(folder, "file", "below"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            storage.StoreAsync(FileDigest.Of([1]), new byte[] { 1 }, "image/jpeg", TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
