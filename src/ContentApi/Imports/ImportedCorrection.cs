using ContentApi.Articles;

namespace ContentApi.Imports;

/// <summary>A correction that readers were told of elsewhere.</summary>
public sealed record ImportedCorrection
{
    /// <summary>The id that it had there; null where it had none.</summary>
    public required Guid? Id { get; init; }

    public required CorrectionKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>When it took effect; null where nobody said, and then it does now.</summary>
    public required DateTimeOffset? At { get; init; }

    public required string? BlockId { get; init; }

    public required bool MustRepublish { get; init; }
}
