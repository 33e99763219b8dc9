using ContentApi.Media;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>A medium of an article. One that is withheld keeps caption and credit and has no address.</summary>
public sealed record NewsroomMedium
{
    /// <summary>The medium's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required MediumKind Kind { get; init; }

    /// <summary>What it does in the article.</summary>
    public required MediumRole Role { get; init; }

    /// <summary>The text to print with it.</summary>
    public required string? Caption { get; init; }

    /// <summary>The alternative text.</summary>
    public required string? Alt { get; init; }

    /// <summary>Whom it is credited to.</summary>
    public required Credit Credit { get; init; }

    /// <summary>What may be done with it.</summary>
    public required MediumRights Rights { get; init; }

    /// <summary>Whether the caller gets its files.</summary>
    public required Availability Availability { get; init; }

    /// <summary>The address of its largest file.</summary>
    public required string? Url { get; init; }
}
