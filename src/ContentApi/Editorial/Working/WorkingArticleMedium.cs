using ContentApi.Media;
using ContentApi.Media.Desk;

namespace ContentApi.Editorial.Working;

/// <summary>A medium as a working copy uses it, with its rights in full.</summary>
public sealed record WorkingArticleMedium
{
    /// <summary>The medium's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it does in this article.</summary>
    public required MediumRole Role { get; init; }

    /// <summary>What it is.</summary>
    public required MediumKind Kind { get; init; }

    /// <summary>The text to print with it: the article's own, else the medium's.</summary>
    public required string? Caption { get; init; }

    /// <summary>The alternative text: the article's own, else the medium's.</summary>
    public required string? Alt { get; init; }

    /// <summary>Whom it is credited to. Without a credit or a waiver the article cannot be published.</summary>
    public required WorkingCredit Credit { get; init; }

    /// <summary>What may be done with it, in full.</summary>
    public required WorkingRights Rights { get; init; }

    /// <summary>Whether readers get its files now.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<Rendition> Renditions { get; init; }

    /// <summary>The point that crops should keep.</summary>
    public required Focus? Focus { get; init; }
}
