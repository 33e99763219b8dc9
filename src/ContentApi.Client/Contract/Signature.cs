namespace ContentApi.Client.Contract;

/// <summary>The line that closes a text and says who wrote it, such as <c>afp/ta</c>.</summary>
public sealed record Signature
{
    /// <summary>The line to the letter.</summary>
    /// <example>afp/ta</example>
    public required string Raw { get; init; }

    /// <summary>The known news agencies that the line names, in its order. <c>agences</c> names none.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>The desk's initials, in the line's order.</summary>
    public required IReadOnlyList<string> Initials { get; init; }
}
