namespace ContentApi.Client.Contract;

/// <summary>Whom a medium is credited to. It goes wherever the medium goes.</summary>
public sealed record Credit
{
    /// <summary>The credit as it was given, to the letter.</summary>
    /// <example>Reuters - Jonathan Ernst</example>
    public required string Raw { get; init; }

    /// <summary>The agency, or null where the credit names none (<c>DR</c>).</summary>
    /// <example>Reuters</example>
    public required string? Agency { get; init; }

    /// <summary>The person, or null where the credit names none.</summary>
    /// <example>Jonathan Ernst</example>
    public required string? Creator { get; init; }

    /// <summary>The line to print.</summary>
    /// <example>Reuters / Jonathan Ernst</example>
    public required string Display { get; init; }
}
