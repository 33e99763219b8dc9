using ContentApi.Media.Files;
using ContentApi.Media.Renditions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Media.Renditions;

/// <summary>Renditions are made once, kept within bounds, and made again when they are lost.</summary>
public sealed class RenditionStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("content-api-renditions").FullName;

    [Fact]
    public async Task Forty_who_ask_at_once_have_it_made_once()
    {
        var (store, picture, _) = await PrepareAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => BytesAsync(store, picture, 640)));
        Assert.Equal(1, store.Made);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    [Fact]
    public async Task Is_kept_beyond_a_restart()
    {
        var (store, picture, _) = await PrepareAsync();
        var made = await BytesAsync(store, picture, 320);
        var (restarted, _, _) = await PrepareAsync();
        Assert.Equal(made, await BytesAsync(restarted, picture, 320));
        Assert.Equal((1, 0), (store.Made, restarted.Made));
    }

    [Fact]
    public async Task Is_made_again_when_somebody_has_tidied_up()
    {
        var (store, picture, _) = await PrepareAsync();
        var made = await BytesAsync(store, picture, 320);
        Directory.Delete(Path.Combine(folder, "renditions"), recursive: true);
        Assert.Equal(made, await BytesAsync(store, picture, 320));
        Assert.Equal(2, store.Made);
    }

    [Fact]
    public async Task Another_credit_is_another_file()
    {
        var (store, picture, _) = await PrepareAsync();
        Assert.NotEqual(await BytesAsync(store, picture, 320), await BytesAsync(store, picture with { CreditRaw = "AFP" }, 320));
    }

    [Fact]
    public async Task The_least_recently_asked_for_go_first_when_there_is_no_room()
    {
        var (store, picture, cache) = await PrepareAsync(cacheMegaBytes: 1);
        var sizes = new Dictionary<int, int>();
        for (var width = 1000; width < 1012; width++)
        {
            sizes[width] = (await BytesAsync(store, picture, width)).Length;
            await BytesAsync(store, picture, 1000); // asked for again and again
            Assert.InRange(cache.Bytes, 1, 1024 * 1024);
            Assert.Equal(cache.Bytes, Files().Sum(file => file.Length));
        }
        Assert.True(sizes.Values.Sum() > 2 * 1024 * 1024, "Not enough was made to fill the room.");
        var before = store.Made;
        await BytesAsync(store, picture, 1000);
        await BytesAsync(store, picture, 1011);
        Assert.Equal(before, store.Made);
        await BytesAsync(store, picture, 1001);
        Assert.Equal(before + 1, store.Made);
    }

    [Fact]
    public async Task Whoever_comes_when_too_many_wait_is_told_to_come_back()
    {
        var (store, picture, _) = await PrepareAsync(concurrency: 1, queueLength: 1);
        var answers = Enumerable.Range(500, 12).Select(width => BytesAsync(store, picture, width)).ToList();
        await Task.WhenAll(answers).ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        Assert.Contains(answers, answer => answer.IsCompletedSuccessfully);
        Assert.All(answers.Where(answer => answer.IsFaulted), answer => Assert.IsType<WorkshopFullException>(answer.Exception!.InnerException));
        Assert.Contains(answers, answer => answer.IsFaulted);
        Assert.NotEmpty(await BytesAsync(store, picture, 700)); // and finds room when it does
    }

    [Fact]
    public async Task A_lost_original_is_told()
    {
        var (store, picture, _) = await PrepareAsync();
        Directory.Delete(Path.Combine(folder, "originals"), recursive: true);
        Assert.Null(await store.OpenAsync(picture, new RenditionForm(320, PictureFormat.Jpeg), TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(Path.Combine(folder, "renditions")).EnumerateFiles("*", SearchOption.AllDirectories);

    private async Task<(RenditionStore Store, StoredPicture Picture, RenditionCache Cache)> PrepareAsync(
        int cacheMegaBytes = 100, int concurrency = 2, int queueLength = 100)
    {
        var options = Options.Create(new MediaOptions
        {
            Path = folder, CacheMegaBytes = cacheMegaBytes, Concurrency = concurrency, QueueLength = queueLength,
        });
        var folders = new MediaFolders(options, new ConfigurationBuilder().Build());
        var (storage, original) = (new DiskStorage(folders.Originals), Pictures.Noise(1100, 800));
        var digest = FileDigest.Of(original);
        await storage.StoreAsync(digest, original, "image/jpeg", TestContext.Current.CancellationToken);
        var cache = new RenditionCache(folders, options, NullLogger<RenditionCache>.Instance);
        var picture = new StoredPicture(Guid.Empty, digest.ToBytes(), 1100, 800, true, null, default, "Reuters", null, null, null, null, null, null, [], null, false);
        return (new RenditionStore(storage, cache, new Workshop(options)), picture, cache);
    }

    private static async Task<byte[]> BytesAsync(RenditionStore store, StoredPicture picture, int width)
    {
        await using var content = (await store.OpenAsync(picture, new RenditionForm(width, PictureFormat.Jpeg), TestContext.Current.CancellationToken))!;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
