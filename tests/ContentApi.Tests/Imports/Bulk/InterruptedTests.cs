using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports.Bulk;

/// <summary>Whatever breaks off on the way, nothing is imported twice and nothing is left out.</summary>
public sealed class InterruptedTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const int Articles = 2_500;

    [Fact]
    public async Task A_server_that_is_killed_goes_on_where_it_was()
    {
        var connectionString = await server.CreateDatabaseAsync();
        var lines = Encoding.UTF8.GetBytes(Lines.Join(Enumerable.Range(0, Articles).Select(i =>
            Lines.Article($"kill-{i}", $"Numéro {i} avant et après", $"Texte {i}."))));
        Uri import;
        using (var process = await StartAsync(connectionString))
        {
            import = await SendAsync(process.Address, lines);
            await Patiently.AwaitAsync(async () => await CountAsync("article") > 0);
            process.Kill();
        }
        var before = await CountAsync("article");
        Assert.InRange(before, 1, Articles - 1);
        Assert.Equal(before, await CountAsync("publication")); // whole or not at all

        await using var next = await TestServer.StartReadyAsync(connectionString);
        var state = await next.FollowAsync(new Uri(import.AbsolutePath, UriKind.Relative));
        Assert.Equal(("done", Articles, 0, 0), ((string?)state["state"], (int?)state["created"],
            (int?)state["unchanged"], (int?)state["failed"]));
        Assert.Equal(Articles, await CountAsync("article"));
        Assert.Equal(Articles, await CountAsync("publication_search"));
        Assert.Equal(0, await CountAsync("import_chunk"));

        async Task<int> CountAsync(string table)
        {
            await using var connection = new Npgsql.NpgsqlConnection(connectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new Npgsql.NpgsqlCommand($"select count(*)::int from {table}", connection);
            return (int)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        }
    }

    [Fact]
    public async Task A_sender_that_breaks_off_leaves_nothing_but_the_reason()
    {
        var line = Lines.Article("broken", "Jamais arrivé").ToJsonString() + "\n";
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(server.Server.Address.Host, server.Server.Address.Port,
                TestContext.Current.CancellationToken);
            var head = $"POST /v1/imports?publish=true HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TestServer.Key}\r\n"
                + "Content-Type: application/x-ndjson\r\nContent-Length: 10000000\r\n\r\n";
            var body = string.Concat(Enumerable.Repeat(line, 500));
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head + body),
                TestContext.Current.CancellationToken);
            await Patiently.AwaitAsync(async () =>
                await server.ScalarAsync<long>("select count(*) from import_job where state = 'receiving'") > 0);
        }
        await Patiently.AwaitAsync(async () =>
            await server.ScalarAsync<long>("select count(*) from import_job where state = 'failed' and reason like '%broke off%'") == 1);
        Assert.Equal(0, await server.ScalarAsync<long>("select count(*) from import_chunk"));
        Assert.Equal(0, await server.ScalarAsync<long>("select count(*) from article where source_id = 'broken'"));
    }

    [Fact]
    public async Task What_nobody_receives_any_more_is_given_up()
    {
        await server.ExecuteAsync(
            """
            insert into import_job (id, actor, settings, heard_at) values ('01900000-0000-7000-8000-00000000000f',
                'test',
                '{"publish": true, "dryRun": false, "metadata": {"pictures": []}}',
                    content_now() - interval '6 minutes')
            """);
        await Patiently.AwaitAsync(async () =>
            await server.ScalarAsync<string>("select state from import_job where id = '01900000-0000-7000-8000-00000000000f'") == "failed");
    }

    [Fact]
    public async Task One_item_that_the_database_refuses_fails_alone()
    {
        // As a fault of ours would: nothing that a line can say is refused by the database.
        await server.ExecuteAsync("alter table article add constraint refused check (source_id <> 'refused-3')");
        var state = await server.SendLinesAsync(Lines.Join(Enumerable.Range(1, 5).Select(i =>
            Lines.Article($"refused-{i}", $"Refusé {i}", $"Texte {i}."))));
        Assert.Equal((4, 1), ((int?)state["created"], (int?)state["failed"]));
        var failed = state["items"]![2]!;
        Assert.Equal(("failed", "internalError"), ((string?)failed["outcome"], (string?)failed["problem"]!["code"]));
    }

    private static async Task<Uri> SendAsync(Uri address, byte[] lines)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var content = new ByteArrayContent(lines);
        content.Headers.ContentType = new("application/x-ndjson");
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestServer.Key);
        using var response = await client.PostAsync(new Uri("/v1/imports?publish=true", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return response.Headers.Location!;
    }

    private static async Task<Node> StartAsync(string connectionString)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ContentApi.dll")])
        { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Content"] = connectionString;
        start.Environment["CONTENTAPI_BOOTSTRAP_KEY"] = TestServer.Key;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = address };
        await Patiently.AwaitAsync(async () =>
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative),
                    TestContext.Current.CancellationToken);
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return new Node(process, address);
    }

    private sealed record Node(Process Process, Uri Address) : IDisposable
    {
        public void Kill()
        {
            Process.Kill(); // at once, as a loss of power would
            Process.WaitForExit();
        }

        public void Dispose()
        {
            if (!Process.HasExited) Kill();
            Process.Dispose();
        }
    }
}
