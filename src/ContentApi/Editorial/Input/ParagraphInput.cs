namespace ContentApi.Editorial.Input;

/// <summary>A paragraph of running text: `html`, or plain `text`.</summary>
public sealed record ParagraphInput : BlockInput
{
    /// <summary>The text with inline markup; what the allow-list does not have is taken out.</summary>
    public string? Html { get; init; }

    /// <summary>The text without markup. Where `html` is given, it is made from that.</summary>
    public string? Text { get; init; }
}
