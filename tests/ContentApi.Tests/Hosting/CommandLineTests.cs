using System.Diagnostics;
using ContentApi.Tests.Infrastructure;
using Npgsql;

namespace ContentApi.Tests.Hosting;

/// <summary>The program as it is started from a shell, from another folder.</summary>
public sealed class CommandLineTests(PostgresFixture postgres)
{
    private static readonly string Program = typeof(ContentApi.Hosting.ContentServer).Assembly.Location;

    [Fact]
    public async Task Imports_files_and_folders_and_tells_what_became_of_each()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("content-api-import-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "in", "deep"));
        await WriteAsync("in/a.txt", Texts.Article("Premier fichier", links: ["Second fichier"]));
        await WriteAsync("in/deep/b.txt", Texts.Article("Second fichier", picture: "AFP - Anne"));
        await WriteAsync("in/deep/b.meta.json", """{ "section": { "slug": "monde" }, "pictures": [{ "renditions": [{ "url": "https://example.org/b.jpg" }] }] }""");
        await WriteAsync("in/bad.txt", "Publié\n");
        await WriteAsync("in/worse.txt", Texts.Article("Métadonnées fausses"));
        await WriteAsync("in/worse.meta.json", """{ "sektion": 1 }""");

        var (code, output, _) = await RunAsync(database, folder.FullName, "import", "in");
        Assert.Equal(1, code);
        Assert.Contains("2 created, 0 updated, 0 unchanged, 2 failed", output);
        Assert.Contains("line 1:", output);
        Assert.Contains("worse.meta.json", output);
        Assert.Equal(["in/a.txt", "in/deep/b.txt"], await ListAsync<string>(database, "select source_id from article order by 1"));
        Assert.Equal([0L], await ListAsync<long>(database, "select count(*) from cross_link where target_id is null"));
        Assert.Equal(["https://example.org/b.jpg"], await ListAsync<string>(database, "select url from medium_address"));

        (code, output, _) = await RunAsync(database, folder.FullName, "import", "in/a.txt", "in/deep");
        Assert.Equal(0, code);
        Assert.Contains("0 created, 0 updated, 2 unchanged, 0 failed", output);

        Task WriteAsync(string path, string text) => File.WriteAllTextAsync(Path.Combine(folder.FullName, path), text);
    }

    [Fact]
    public async Task Imports_documents_of_agencies_and_archives_by_their_names()
    {
        var database = await postgres.CreateDatabaseAsync();
        var folder = Repository.File("tests", "ContentApi.Tests", "Imports", "Data");
        var (code, output, _) = await RunAsync(database, folder, "import", "newsml-1.2-ats.xml", "newsml-g2.xml", "wxr.xml", "ninjs-1.6.json");
        Assert.True(code == 0, output);
        Assert.Contains("7 created, 0 updated, 0 unchanged, 0 failed", output);
        Assert.Equal(["newsml", "newsml-g2", "newsml-g2", "ninjs", "wxr", "wxr", "wxr"], await ListAsync<string>(database, "select source_format from article order by 1"));
    }

    [Theory]
    [InlineData("import", "nowhere.txt")]
    [InlineData("import")]
    [InlineData("sreve")]
    [InlineData("--url", "http://localhost:1")]
    public async Task Refuses_what_it_does_not_understand(params string[] arguments)
    {
        var (code, _, error) = await RunAsync("Host=127.0.0.1;Port=1", Path.GetTempPath(), arguments);
        Assert.NotEqual(0, code);
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task Says_so_when_the_database_cannot_be_reached()
    {
        var (code, _, error) = await RunAsync("Host=127.0.0.1;Port=1;Timeout=1", Path.GetTempPath(), "migrate");
        Assert.Equal(1, code);
        Assert.StartsWith("The database cannot be used:", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task Prints_the_committed_API_description_without_a_database()
    {
        var (code, output, _) = await RunAsync("", Path.GetTempPath(), "openapi");
        Assert.Equal(0, code);
        Assert.Equal(await File.ReadAllTextAsync(Repository.File("openapi", "content-api.v1.json"), TestContext.Current.CancellationToken), output);
    }

    [Fact]
    public async Task Serves_from_any_folder_tells_its_health_and_ends_on_SIGTERM()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        var url = $"http://127.0.0.1:{FreePort.Find()}";
        using var server = Start(await postgres.CreateEmptyDatabaseAsync(), Path.GetTempPath(), "--urls", url);
        for (var waited = Stopwatch.StartNew(); (await RunAsync("", Path.GetTempPath(), "health", "--url", url)).Code != 0;)
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30));
        using (var client = new HttpClient { BaseAddress = new Uri(url) })
        {
            Assert.Contains("swagger-ui", await client.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Contains(":root", await client.GetStringAsync(new Uri("/assets/page.css", UriKind.Relative), TestContext.Current.CancellationToken));
        }
        using (var kill = Process.Start("kill", ["-TERM", $"{server.Id}"])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        Assert.Equal(0, server.ExitCode);
        Assert.Equal(1, (await RunAsync("", Path.GetTempPath(), "health", "--url", url)).Code);
    }

    [Fact]
    public async Task Says_in_a_line_which_setting_keeps_it_from_starting()
    {
        using var process = Start("Host=127.0.0.1;Port=1", Path.GetTempPath(), ("Cdn__PurgeUrls", "cache.example.org"), "--urls", "http://127.0.0.1:0");
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("'cache.example.org' (Cdn__PurgeUrls)", error);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string database, string folder, params string[] arguments)
    {
        using var process = Start(database, folder, arguments);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }

    private static Process Start(string database, string folder, params string[] arguments) =>
        Start(database, folder, ("ASPNETCORE_ENVIRONMENT", "Production"), arguments);

    private static Process Start(string database, string folder, (string Name, string Value) setting, params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["ConnectionStrings__Content"] = database, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "",
            [setting.Name] = setting.Value,
        },
    })!;

    private static async Task<List<T>> ListAsync<T>(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await rows.ReadAsync()) list.Add(rows.GetFieldValue<T>(0));
        return list;
    }
}
