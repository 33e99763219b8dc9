using System.ComponentModel.DataAnnotations;

namespace ContentApi.Syndication.Webhooks;

/// <summary>How a secret is replaced.</summary>
public sealed record RotateInput
{
    /// <summary>Hours for which the former secret signs as well, so that no event is refused meanwhile; 0: it is out at once.</summary>
    [Range(0, 720)]
    public double OverlapHours { get; init; } = 24;
}
