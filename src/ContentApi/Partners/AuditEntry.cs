using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;

namespace ContentApi.Partners;

/// <summary>That somebody did something.</summary>
public sealed record AuditEntry
{
    /// <summary>The entry's number: later entries have higher ones.</summary>
    [Range(1, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the name of a key.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done.</summary>
    /// <example>article.published</example>
    public required string Action { get; init; }

    /// <summary>The article that it was done to.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>The medium that it was done to.</summary>
    public required Guid? MediumId { get; init; }

    /// <summary>What else is known, such as the version and the reason; no text of the article.</summary>
    public required JsonNode? Detail { get; init; }
}
