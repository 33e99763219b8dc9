using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Usage;

/// <summary>How often an article or a medium was delivered.</summary>
public sealed record ItemUsage
{
    /// <summary>The article, or the medium.</summary>
    public required Guid Id { get; init; }

    /// <summary>How many answers had it.</summary>
    [Range(1, long.MaxValue)]
    public required long Deliveries { get; init; }
}
