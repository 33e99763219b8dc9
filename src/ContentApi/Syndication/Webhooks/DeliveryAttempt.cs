using System.ComponentModel.DataAnnotations;

namespace ContentApi.Syndication.Webhooks;

/// <summary>One time that an event was sent.</summary>
public sealed record DeliveryAttempt
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP status that was answered; null: there was no answer.</summary>
    [Range(100, 999)]
    public required int? Status { get; init; }

    /// <summary>Why there was no answer; null: there was one.</summary>
    public required string? Error { get; init; }

    /// <summary>The beginning of the answer's text, up to 500 characters; null: there was none.</summary>
    public required string? Response { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
