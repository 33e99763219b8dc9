using System.Globalization;

namespace ContentApi.Partners.Rates;

/// <summary>Whether a request may go on, and what is left then.</summary>
/// <param name="IsGranted">Whether it may.</param>
/// <param name="Minute">What is left of the minute; null: there is no limit.</param>
/// <param name="Day">What is left of the day; null: there is no limit.</param>
public readonly record struct Allowance(bool IsGranted, Allowance.Rest? Minute, Allowance.Rest? Day)
{
    public const string MinutePolicy = "default";
    public const string DayPolicy = "day";

    /// <summary>The limits that were reached.</summary>
    public IReadOnlyList<string> Violated =>
        [.. Minute is { Left: 0 } ? new[] { MinutePolicy } : [], .. Day is { Left: 0 } ? new[] { DayPolicy } : []];

    /// <summary>Whole seconds after which it may go on.</summary>
    public int RetryAfter => Math.Max(Minute is { Left: 0 } minute ? minute.Seconds : 1, Day is { Left: 0 } day ? day.Seconds : 1);

    /// <summary>The header <c>RateLimit</c>: items of structured fields (RFC 9651).</summary>
    public string Header => string.Join(", ", new[] { Item(MinutePolicy, Minute), Item(DayPolicy, Day) }.OfType<string>());

    private static string? Item(string policy, Rest? rest) => rest is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={value.Left};t={value.Seconds}")
        : null;

    /// <summary>What is left of a limit.</summary>
    /// <param name="Left">Requests.</param>
    /// <param name="Seconds">Until there are as many as agreed again.</param>
    public readonly record struct Rest(int Left, int Seconds);
}
