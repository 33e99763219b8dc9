using System.Diagnostics;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>A reader that people use takes in what the feeds give.</summary>
public sealed class NewsboatTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Reader = "newsboat";

    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    public async Task It_reads_each_article_once_and_those_that_come_later(string form)
    {
        Tool.Need(Reader);
        using var folder = new ReaderFolder(new Uri(server.Server.Address, $"/feeds/articles.{form}?section={form}"));
        await server.ImportAsync(Texts.Article($"Un {form}", picture: "AFP - Anne"), $"publish=true&section={form}");
        await server.ImportAsync(Texts.Article($"« Deux » & {form} <ici>"), $"publish=true&section={form}");
        Assert.Equal("2 unread articles", await folder.ReloadAsync());
        Assert.Equal("2 unread articles", await folder.ReloadAsync());
        var third = (string)(await server.ImportAsync(Texts.Article($"Trois {form}"), $"publish=true&section={form}"))["articleId"]!;
        Assert.Equal("3 unread articles", await folder.ReloadAsync());
        await desk.DoAsync("POST", $"/v1/articles/{third}/withdraw", new { reason = "error" }, "*");
        Assert.Equal("3 unread articles", await folder.ReloadAsync()); // it keeps what it has read; nothing comes twice
    }

    private sealed class ReaderFolder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("content-api-reader").FullName;

        public ReaderFolder(Uri feed)
        {
            File.WriteAllText(Path.Combine(path, "urls"), $"{feed}\n");
            File.WriteAllText(Path.Combine(path, "config"), "");
        }

        public async Task<string> ReloadAsync()
        {
            var info = new ProcessStartInfo(Tool.Find(Reader)!,
                ["-q", "-u", Path.Combine(path, "urls"), "-c", Path.Combine(path, "cache.db"), "-C", Path.Combine(path, "config"), "-x", "reload", "print-unread"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            info.Environment["HOME"] = path;
            using var reader = Process.Start(info)!;
            var output = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await reader.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await reader.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(reader.ExitCode == 0, errors + output);
            return output.Trim().Split('\n')[^1];
        }

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
