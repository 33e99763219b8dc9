using ContentApi.Media;

namespace ContentApi.Imports;

/// <summary>A medium as a source describes it.</summary>
public sealed record ImportedMedium
{
    /// <summary>The reader's own id, by which media blocks refer to it.</summary>
    public required Guid Id { get; init; }

    public required MediumRole Role { get; init; }

    public MediumKind Kind { get; init; } = MediumKind.Image;

    public string? Caption { get; init; }

    public string? Alt { get; init; }

    /// <summary>An empty one where nobody is credited.</summary>
    public required Credit Credit { get; init; }

    /// <summary>Why it may be published without a credit; null: it may not.</summary>
    public string? Waiver { get; init; }

    public IReadOnlyList<Rendition> Renditions { get; init; } = [];

    public Focus? Focus { get; init; }

    /// <summary>As the source says; null where it is silent.</summary>
    public PictureRights? Rights { get; init; }

    public bool IsCredited => Credit.Raw.Length > 0;

    /// <summary>Whether a stored medium has the same credit, or none, where that is as good.</summary>
    public bool IsCreditedAs(StoredMedium stored) =>
        stored.CreditRaw == Credit.Raw && (IsCredited || Waiver is null || stored.Waiver is not null);
}
