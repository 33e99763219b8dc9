using System.Diagnostics;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Partners;

namespace ContentApi.Tests.Hosting;

/// <summary>Keys from a shell, beside a server that runs.</summary>
public sealed class KeysCommandTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly string Program = typeof(ContentApi.Hosting.ContentServer).Assembly.Location;

    private readonly Office office = new(server.Client);

    [Fact]
    public async Task Makes_lists_and_revokes_a_key_that_the_server_takes_meanwhile()
    {
        var partner = await office.PartnerAsync(new { name = "Télé du Shell" });
        var (code, key, told) = await RunAsync("create", "--name", "Miroir", "--partner", "tele du shell", "--scope", "read,mine", "--expires", "2199-01-01");
        Assert.True(code == 0, told);
        Assert.Equal(partner.Id, (string?)(await office.ReadAsync("/v1/me", key))["partner"]!["id"]);

        var (_, list, _) = await RunAsync("list");
        Assert.Contains("read,mine  Télé du Shell  Miroir", list);
        Assert.DoesNotContain(key, list);

        (code, var revoked, told) = await RunAsync("revoke", key[..11]);
        Assert.True(code == 0 && revoked.Contains("is revoked", StringComparison.Ordinal), told);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.Equal(401, await office.StatusAsync("/v1/me", key));
        Assert.Equal(["command line", "command line"], await server.ScalarAsync<string[]>("select array_agg(actor) from audit where action like 'key.%'"));
    }

    [Theory]
    [InlineData("There is no partner 'nobody'.", "create", "--partner", "nobody")]
    [InlineData("There is no scope 'raed'.", "create", "--scope", "raed")]
    [InlineData("'feed' stands alone.", "create", "--scope", "feed,read")]
    [InlineData("would have expired already", "create", "--expires", "2020-01-01")]
    [InlineData("There is no key 'ca_nothing'.", "revoke", "ca_nothing")]
    public async Task Says_what_it_cannot_do_and_does_nothing(string reason, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(1, code);
        Assert.Contains(reason, error);
        Assert.DoesNotContain("   at ", error);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "keys", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Content"] = server.ConnectionString, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "" },
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Trim(), await error);
    }
}
