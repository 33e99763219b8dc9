using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using Npgsql;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>A server that may call this machine, and a partner's server that is called.</summary>
public sealed class WebhookServer(PostgresFixture postgres) : ServerFixture(postgres)
{
    private Receiver? receiver;

    public Receiver Receiver => receiver!;

    public Desk Desk => new(Client);

    public static (string, string?)[] Opened => [("Callbacks:AllowedNetworks", "127.0.0.0/8"), ("Callbacks:TimeoutSeconds", "1")];

    protected override (string Name, string? Value)[] Settings => Opened;

    protected override async Task PrepareAsync() => receiver = await Receiver.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (receiver is not null) await receiver.DisposeAsync();
    }

    /// <summary>Makes a webhook that calls the receiver at this path.</summary>
    public Task<Desk.Answer> HookAsync(string path, object? more = null)
    {
        var body = more is null ? [] : System.Text.Json.JsonSerializer.SerializeToNode(more, ContentApi.Platform.Http.Json.Options)!.AsObject();
        body["url"] = Receiver.Address + path;
        return Desk.DoAsync("POST", "/v1/webhooks", body);
    }

    /// <summary>A partner that is entitled to one section, to whom the webhook belongs from now on.</summary>
    public async Task<Guid> GiveToPartnerAsync(string webhook, string name, params string[] sections)
    {
        var partner = Guid.CreateVersion7();
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("insert into partner (id, name, sections) values ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = partner }, new() { Value = name }, new() { Value = sections } },
        };
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync($"select note_terms('{partner}', false)");
        await ExecuteAsync($"update webhook set partner_id = '{partner}', position = (select coalesce(max(position), 0) from change) where id = '{webhook}'");
        return partner;
    }

    /// <summary>The webhook's log, the latest first.</summary>
    public async Task<IReadOnlyList<JsonObject>> LogAsync(string webhook) =>
        [.. (await Desk.DoAsync("GET", $"/v1/webhooks/{webhook}/deliveries?limit=200")).Body["data"]!.AsArray().Select(row => row!.AsObject())];

    /// <summary>Waits until the log of the webhook is as the test wants it.</summary>
    public Task AwaitLogAsync(string webhook, Func<IReadOnlyList<JsonObject>, bool> condition) =>
        Patiently.AwaitAsync(async () => condition(await LogAsync(webhook)));

    /// <summary>Waits until the latest event was tried so often.</summary>
    public Task AwaitAttemptsAsync(string webhook, int count) => Patiently.AwaitAsync(async () => await ScalarAsync<int>(
        $"select coalesce((select jsonb_array_length(log) from webhook_delivery where webhook_id = '{webhook}' order by number desc limit 1), 0)") >= count);

    /// <summary>Lets time pass: what waits for its next attempt is due.</summary>
    public Task HurryAsync(string webhook) => ExecuteAsync(
        $"update webhook_delivery set due_at = content_now() where webhook_id = '{webhook}' and state = 'pending' and lease is null");

    /// <summary>Waits until the receiver was called so often at this path.</summary>
    public Task AwaitCallsAsync(string path, int count) => Patiently.AwaitAsync(() => Task.FromResult(Receiver.At(path).Count >= count));
}
