using System.Diagnostics;
using System.Globalization;
using System.Text;
using ContentApi.Client.Mirroring;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Imports.Bulk;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Client.Mirroring;

/// <summary>
/// A first copy while writers write, with crashes of the mirror, cuts of the network and a restart of the server.
/// <c>MIRROR_ARTICLES=50000</c> makes it as large.
/// </summary>
public sealed class MirrorStressTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const int Writers = 3;

    private static readonly int Articles =
        int.Parse(Environment.GetEnvironmentVariable("MIRROR_ARTICLES") ?? "3000", CultureInfo.InvariantCulture);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_is_whole_in_the_end_although_everything_failed_on_the_way()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mirror").FullName, "articles.ndjson");
        var database = await server.CreateDatabaseAsync();
        var port = FreePort.Find();
        var address = new Uri($"http://127.0.0.1:{port}");
        using var network = new Forwarder("127.0.0.1", port);
        network.Open();
        var mirrored = new Uri($"http://127.0.0.1:{network.Port}");
        var node = await StartAsync(database, address);
        try
        {
            var watch = Stopwatch.StartNew();
            var import = ImportAsync(node);
            using var written = new CancellationTokenSource();
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(node, writer, written.Token)));
            var crashes = 0;
            while (!import.IsCompleted || crashes < 10)
            {
                await CrashAsync(mirrored, path, network, cut: crashes++ % 4 == 3);
                if (import.IsFaulted) await import;
            }
            await import;
            Tell($"{Articles} articles were imported in {watch.Elapsed.TotalSeconds:0} s, {crashes} crashes");
            await written.CancelAsync();
            var (taken, published) = ((await writing).SelectMany(one => one.Taken).ToList(), (await writing).SelectMany(one => one.Published).ToList());

            await node.DisposeAsync(); // and with it who waits
            var restart = Task.Delay(1500, Ct).ContinueWith(_ => StartAsync(database, address), Ct, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
            watch.Restart();
            using (var store = new FileMirrorStore(path)) Tell($"{(await store.OpenAsync(Ct)).Position} changes had been read");
            using (var store = new FileMirrorStore(path))
            {
                var reports = await mirrored.MirrorAsync(store, Ct);
                Tell($"caught up and proven in {watch.Elapsed.TotalSeconds:0.0} s: {reports[^1].Count} articles, file {new FileInfo(path).Length >> 20} MB");
                Assert.DoesNotContain(reports, report => report.Outcome == MirrorOutcome.Differs); // nothing had to be mended
                Assert.DoesNotContain(MirrorOutcome.BegunAnew, reports.Outcomes());
                node = await restart;
                var marks = store.Marks.Select(mark => mark.Id).ToHashSet();
                Assert.Equal(Articles + published.Count - taken.Count, marks.Count);
                Assert.DoesNotContain(taken, marks.Contains);
                Assert.Subset(marks, published.Except(taken).ToHashSet());
            }
            watch.Restart();
            var fresh = new InMemoryMirrorStore();
            await mirrored.MirrorAsync(fresh, Ct);
            Tell($"a first copy in one go in {watch.Elapsed.TotalSeconds:0.0} s");
            using (var store = new FileMirrorStore(path)) // as it was written
            {
                await store.OpenAsync(Ct);
                Assert.Equal(fresh.Articles.Select(article => article.Mark with { Round = 0 }).OrderBy(mark => mark.Position), store.Marks.OrderBy(mark => mark.Position));
            }
        }
        finally
        {
            await node.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    /// <summary>Reads for a while and is killed; its last words may be on the disk in part.</summary>
    private static async Task CrashAsync(Uri address, string path, Forwarder network, bool cut)
    {
        using (var store = new FileMirrorStore(path))
        using (var life = CancellationTokenSource.CreateLinkedTokenSource(Ct))
        {
            life.CancelAfter(Random.Shared.Next(50, 1500));
            try
            {
                var mirror = address.MirrorAsync(new CrashingStore(store, 0.05), life.Token, pageSize: Random.Shared.Next(1, 201));
                if (cut)
                {
                    await Task.Delay(100, Ct);
                    network.Cut();
                    await Task.Delay(200, Ct);
                    network.Open();
                }
                await mirror;
            }
            catch (Exception end) when (end is OperationCanceledException or CrashingStore.CrashException)
            {
                Ct.ThrowIfCancellationRequested();
            }
        }
        await using var file = new FileStream(path, FileMode.OpenOrCreate);
        if (Random.Shared.Next(2) == 0) file.SetLength(Math.Max(0, file.Length - Random.Shared.Next(5000)));
        file.Seek(0, SeekOrigin.End);
        if (Random.Shared.Next(2) == 0) await file.WriteAsync(Encoding.UTF8.GetBytes("""{"keep":{"id":"019"""), Ct);
    }

    private static async Task ImportAsync(TestServer node)
    {
        using var http = new HttpClient { BaseAddress = node.Address, Timeout = TimeSpan.FromMinutes(10) };
        var desk = new Desk(http);
        var lines = Lines.Join(Enumerable.Range(1, Articles).Select(i => Lines.Article($"copy-{i}", $"Article {i} de la copie", $"Le texte {i}.")));
        var sent = await desk.SendAsync("POST", "/v1/imports?publish=true", lines, type: "application/x-ndjson");
        for (var state = "running"; state != "done"; state = (string)(await desk.DoAsync("GET", sent.Response.Headers.Location!.PathAndQuery)).Body["state"]!)
            await Task.Delay(500, Ct);
    }

    /// <summary>Publishes, changes, and takes back one in four.</summary>
    private static async Task<(List<Guid> Published, List<Guid> Taken)> WriteAsync(TestServer node, int writer, CancellationToken until)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        var (desk, published, taken) = (new Desk(http), new List<Guid>(), new List<Guid>());
        for (var i = 0; !until.IsCancellationRequested && i < 500; i++)
        {
            var article = await desk.PublishedAsync($"Plume {writer}, article {i}");
            published.Add(Guid.Parse(article.Id));
            article = await desk.ActAsync(await desk.ChangeAsync(article, new { lead = "Changé." }), "publish", new { });
            if (i % 4 != 0) continue;
            await desk.ActAsync(article, "withdraw", new { reason = "error" });
            taken.Add(Guid.Parse(article.Id));
        }
        return (published, taken);
    }

    private static Task<TestServer> StartAsync(string database, Uri address) => TestServer.StartReadyAsync(database, ("urls", address.ToString()));

    private static void Tell(string figure) => TestContext.Current.TestOutputHelper?.WriteLine(figure);
}
