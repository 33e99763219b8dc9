using System.Diagnostics;
using System.Globalization;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Tells developers, in their browser's network view, where the time went (W3C Server Timing): whether the answer was kept,
/// how long the database worked for it, and how long it took in all. It stands in the pipeline in Development only.
/// </summary>
public sealed class ServerTiming(RequestDelegate next)
{
    public const string Header = "Server-Timing";

    private static readonly AsyncLocal<DatabaseTime?> Current = new();

    // Npgsql measures every command by itself where somebody listens.
    private static readonly ActivityListener Commands = Listen();

    public Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var database = new DatabaseTime();
        Current.Value = database;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers[Header] = string.Create(CultureInfo.InvariantCulture,
                $"cache;desc=\"{Outcome(context)}\", db;dur={database.Spent.TotalMilliseconds:0.##}, " +
                $"total;dur={Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.##}");
            headers["Timing-Allow-Origin"] = "*";
            headers.Append("Access-Control-Expose-Headers", Header);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Kept answers are sent before a route is looked for, and they alone have surrogate keys then.</summary>
    private static string Outcome(HttpContext context) =>
        context.Features.Get<CachedDelivery.Filling>() is not null ? "miss"
        : context.GetEndpoint() is null && context.Response.Headers.ContainsKey("Surrogate-Key") ? "hit"
        : "bypass";

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => Current.Value is null ? ActivitySamplingResult.None : ActivitySamplingResult.PropagationData,
            ActivityStopped = command => Current.Value?.Add(command.Duration),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class DatabaseTime
    {
        private long ticks;

        public TimeSpan Spent => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

        public void Add(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
    }
}
