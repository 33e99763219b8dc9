namespace ContentApi.Client.Contract;

/// <summary>A correction that readers are told about.</summary>
public sealed record Correction
{
    /// <summary>The correction's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Why the text was changed.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>What readers are told, plain text.</summary>
    public required string Text { get; init; }

    /// <summary>When it took effect.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The block that it concerns, or null for the article as a whole.</summary>
    public required string? BlockId { get; init; }

    /// <summary>Whether everyone who carries the article has to carry this correction too.</summary>
    public required bool MustRepublish { get; init; }
}
