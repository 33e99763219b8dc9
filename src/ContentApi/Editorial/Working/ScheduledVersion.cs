using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Working;

/// <summary>A version that replaces the public one by itself.</summary>
public sealed record ScheduledVersion
{
    /// <summary>The version's number.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>When it goes public.</summary>
    public required DateTimeOffset At { get; init; }
}
