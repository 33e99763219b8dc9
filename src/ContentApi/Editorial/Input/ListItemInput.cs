namespace ContentApi.Editorial.Input;

/// <summary>One item of a list: `html`, or plain `text`.</summary>
public sealed record ListItemInput
{
    /// <summary>The item with inline markup.</summary>
    public string? Html { get; init; }

    /// <summary>The item without markup. Where `html` is given, it is made from that.</summary>
    public string? Text { get; init; }
}
