using System.Diagnostics;

namespace ContentApi.Tests.Infrastructure;

/// <summary>Waits for what happens in another process or thread, as short as possible.</summary>
public static class Patiently
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task AwaitAsync(Func<Task<bool>> condition)
    {
        for (var waited = Stopwatch.StartNew(); !await condition();)
        {
            Assert.True(waited.Elapsed < Longest, $"It did not happen within {Longest.TotalSeconds} s.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
