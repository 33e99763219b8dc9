namespace ContentApi.Benchmarks.Figures;

/// <summary>A line of the table.</summary>
/// <param name="Work">What was measured.</param>
/// <param name="Value">What came out, in words.</param>
/// <param name="Goal">What is to be reached, in words.</param>
public sealed record Figure(string Work, string Value, string Goal, bool IsReached)
{
    /// <summary>Ours and the limit, as they were measured; processor time and memory.</summary>
    public string Detail { get; init; } = "";
}
