using ContentApi.Benchmarks.Servers;

namespace ContentApi.Benchmarks.Figures;

/// <summary>What is asked of whom.</summary>
/// <param name="Server">Who answers.</param>
/// <param name="Path">What is asked for.</param>
/// <param name="Database">The process whose children are the database's, where it works too.</param>
public sealed record Side(ServerProcess Server, string Path, int? Database = null)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public Uri Url => new(Server.Address, Path);

    /// <summary>Processor seconds of the server and its database so far.</summary>
    public double CpuSeconds() => Server.CpuSeconds + (Database is { } database ? ServerProcess.CpuOfChildren(database) : 0);

    /// <summary>
    /// Until what was asked for is answered, or given up: 64 searches that nobody waits for any more would slow whatever is
    /// measured next.
    /// </summary>
    public async Task SettleAsync()
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var before = CpuSeconds();
            await Task.Delay(100);
            if (CpuSeconds() - before <= 0.01) return;
        }
    }
}
