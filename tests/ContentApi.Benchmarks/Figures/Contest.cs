using ContentApi.Benchmarks.Load;

namespace ContentApi.Benchmarks.Figures;

/// <summary>Ours against a limit, in turns, so that what disturbs one disturbs the other.</summary>
/// <param name="Work">What is done, in words.</param>
/// <param name="Goal">The ratio of answers a second that is to be reached, at least.</param>
public sealed record Contest(string Work, string LimitName, double Goal, Side Ours, Side Limit)
{
    private readonly List<(double Ours, double Limit)> rounds = [];
    private readonly double[] cpu = new double[2];
    private readonly double[] answers = new double[2];

    /// <summary>The median over the rounds of ours to the limit.</summary>
    public double Ratio => Median(rounds.Select(round => round.Ours / round.Limit));

    public double OursPerSecond => Median(rounds.Select(round => round.Ours));

    public double LimitPerSecond => Median(rounds.Select(round => round.Limit));

    /// <summary>Microseconds of processor time for an answer, the database's included.</summary>
    public double OursCpu => cpu[0] / answers[0] * 1e6;

    public double LimitCpu => cpu[1] / answers[1] * 1e6;

    public bool IsReached => Ratio >= Goal;

    /// <summary>Whether the goal was said as a time, which is the other way round.</summary>
    public bool IsTime { get; init; }

    public Figure Result => new(Work, IsTime ? $"{1 / Ratio:0.00} of the time, {LimitName}" : $"{Ratio:0.00} of {LimitName}",
        IsTime ? $"at most {1 / Goal:0.00}" : $"at least {Goal:0.00}", IsReached)
    {
        Detail = $"{OursPerSecond:N0}/s and {LimitPerSecond:N0}/s; {OursCpu:N0} µs and {LimitCpu:N0} µs of processor time",
    };

    /// <summary>Seconds of a round: long enough for hundreds of answers.</summary>
    public int Seconds { get; init; } = 1;

    /// <summary>Until everything is compiled for good: .NET takes seconds of load to find out what is worth it.</summary>
    public async Task WarmUpAsync(Wrk wrk)
    {
        await wrk.RunAsync(Ours.Url, 10, Ours.Headers);
        await wrk.RunAsync(Limit.Url, 3 + Seconds, Limit.Headers);
        await Ours.SettleAsync();
        await Limit.SettleAsync();
    }

    public async Task RoundAsync(Wrk wrk, bool limitFirst)
    {
        var results = new double[2];
        foreach (var index in limitFirst ? (int[])[1, 0] : [0, 1])
        {
            var side = index == 0 ? Ours : Limit;
            var before = side.CpuSeconds();
            var (perSecond, count) = await wrk.RunAsync(side.Url, Seconds, side.Headers);
            cpu[index] += side.CpuSeconds() - before;
            answers[index] += count;
            results[index] = perSecond;
            await side.SettleAsync();
        }
        rounds.Add((results[0], results[1]));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
