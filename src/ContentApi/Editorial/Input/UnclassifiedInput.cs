namespace ContentApi.Editorial.Input;

/// <summary>Imported text that no rule understood.</summary>
public sealed record UnclassifiedInput : BlockInput
{
    /// <summary>The text to the letter.</summary>
    public required string Text { get; init; }
}
