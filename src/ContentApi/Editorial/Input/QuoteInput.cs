using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Input;

/// <summary>A quotation that stands by itself: `html`, or plain `text`.</summary>
public sealed record QuoteInput : BlockInput
{
    /// <summary>The quotation with inline markup.</summary>
    public string? Html { get; init; }

    /// <summary>The quotation without markup. Where `html` is given, it is made from that.</summary>
    public string? Text { get; init; }

    /// <summary>Who said it.</summary>
    [MaxLength(1000)]
    public string? Attribution { get; init; }
}
