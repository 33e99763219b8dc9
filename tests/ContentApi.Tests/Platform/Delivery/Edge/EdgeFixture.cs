using ContentApi.Platform.Delivery;
using ContentApi.Platform.Delivery.Purging;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery.Edge;

/// <summary>A server with a real cache in front of it.</summary>
public abstract class EdgeFixture(PostgresFixture postgres) : ServerFixture(postgres)
{
    private EdgeProcess? process;
    private HttpClient? edge;

    /// <summary>What is missing on this machine; null where nothing is.</summary>
    public abstract string? Missing { get; }

    /// <summary>An anonymous caller who asks the cache. Its answers are held against the API description like any others.</summary>
    public HttpClient Edge => edge!;

    protected int Port { get; } = EdgeProcess.FreePort();

    protected abstract Task<EdgeProcess> StartAsync();

    protected override async Task PrepareAsync()
    {
        if (Missing is not null) return;
        process = await StartAsync();
        edge = new HttpClient(new ContractCheck(Server.Services)) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        await AwaitQuietAsync();
    }

    /// <summary>Waits until nothing changes any more: no moment is ahead, and every purge has been sent, and once more.</summary>
    public Task AwaitQuietAsync() => Patiently.AwaitAsync(() => Task.FromResult(
        Server.Services.GetRequiredService<AnswerCache>().IsOn
        && Server.Services.GetRequiredService<ContentClock>().ToNextChange() == TimeSpan.MaxValue
        && Server.Services.GetRequiredService<Purges>().AreDone));

    public override async ValueTask DisposeAsync()
    {
        edge?.Dispose();
        if (process is not null) await process.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
