using System.ComponentModel.DataAnnotations;

namespace ContentApi.Media.Desk;

/// <summary>A medium as the newsroom sees it: also one that nothing shows yet, and with its rights in full.</summary>
public sealed record WorkingMedium
{
    /// <summary>The medium's id, a UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required MediumKind Kind { get; init; }

    /// <summary>The text to print with it.</summary>
    public required string? Caption { get; init; }

    /// <summary>The alternative text for those who do not see it.</summary>
    public required string? Alt { get; init; }

    /// <summary>Whom it is credited to.</summary>
    public required WorkingCredit Credit { get; init; }

    /// <summary>The copyright notice, as the file or the newsroom has it.</summary>
    public required string? CopyrightNotice { get; init; }

    /// <summary>What may be done with it.</summary>
    public required WorkingRights Rights { get; init; }

    /// <summary>Whether anonymous readers get its files now, once an article shows it.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Its files; also while it is withheld.</summary>
    public required IReadOnlyList<Rendition> Renditions { get; init; }

    /// <summary>The point that crops should keep.</summary>
    public required Focus? Focus { get; init; }

    /// <summary>How many articles that the public may see use it.</summary>
    [Range(0, int.MaxValue)]
    public required int ArticleCount { get; init; }

    /// <summary>Its version, which every change raises; `"w7"` is the entity tag of version 7.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>The version that the public sees; null: no published article shows the medium.</summary>
    [Range(1, int.MaxValue)]
    public required int? PublishedVersion { get; init; }

    /// <summary>Never true: what is changed of a medium takes effect at once.</summary>
    public required bool HasUnpublishedChanges { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
