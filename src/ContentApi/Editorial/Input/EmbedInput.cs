using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Input;

/// <summary>Something from another site that is shown in the text.</summary>
public sealed record EmbedInput : BlockInput
{
    /// <summary>Whose it is, such as `youtube`.</summary>
    [MinLength(1), MaxLength(100)]
    public required string Provider { get; init; }

    /// <summary>Its public address.</summary>
    [DataType(DataType.Url), MaxLength(2000)]
    public required string Url { get; init; }

    /// <summary>The provider's markup; scripts and what else the allow-list does not have are taken out.</summary>
    [MaxLength(20_000)]
    public string? Html { get; init; }
}
