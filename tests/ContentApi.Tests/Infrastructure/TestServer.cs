using ContentApi.Hosting;
using ContentApi.Platform.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContentApi.Tests.Infrastructure;

/// <summary>The real server on a free port of this machine, as <c>ContentApi serve</c> puts it together.</summary>
public sealed class TestServer : IAsyncDisposable
{
    public const string Key = "key-of-the-tests";

    private static readonly Lazy<string> Folders = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("content-api-media").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private readonly WebApplication app;

    private TestServer(WebApplication app, Uri address)
    {
        this.app = app;
        Address = address;
        Client = new HttpClient(new ContractCheck(app.Services)) { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>An anonymous caller. Every answer is held against the API description.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static WebApplication Build(string connectionString, params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Content"] = connectionString,
            ["CONTENTAPI_BOOTSTRAP_KEY"] = Key,
            ["urls"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Media:Path"] = MediaFolder(connectionString),
        };
        foreach (var (name, value) in settings) all[name] = value;
        return ContentServer.Build(all);
    }

    /// <summary>One for each database, as long as the tests run.</summary>
    private static string MediaFolder(string connectionString) =>
        Path.Combine(Folders.Value, new NpgsqlConnectionStringBuilder(connectionString).Database ?? "none");

    public static async Task<TestServer> StartAsync(string connectionString, params (string Name, string? Value)[] settings)
    {
        var app = Build(connectionString, settings);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new TestServer(app, new Uri(address));
    }

    /// <summary>Started, migrated, and able to answer.</summary>
    public static async Task<TestServer> StartReadyAsync(string connectionString, params (string Name, string? Value)[] settings)
    {
        var server = await StartAsync(connectionString, settings);
        await server.Services.GetRequiredService<Readiness>().WaitAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
