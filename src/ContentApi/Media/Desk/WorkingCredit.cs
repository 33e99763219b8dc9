namespace ContentApi.Media.Desk;

/// <summary>Whom a medium is credited to, as the newsroom sees it.</summary>
public sealed record WorkingCredit
{
    /// <summary>The credit to the letter; empty where there is none.</summary>
    /// <example>Reuters - Jonathan Ernst</example>
    public required string Raw { get; init; }

    /// <summary>The agency, or null where the credit names none.</summary>
    /// <example>Reuters</example>
    public required string? Agency { get; init; }

    /// <summary>The person, or null where the credit names none.</summary>
    /// <example>Jonathan Ernst</example>
    public required string? Creator { get; init; }

    /// <summary>The line to print; empty where there is none.</summary>
    /// <example>Reuters / Jonathan Ernst</example>
    public required string Display { get; init; }

    /// <summary>Why the medium may be published without a credit; null: it may not.</summary>
    public required string? Waiver { get; init; }
}
