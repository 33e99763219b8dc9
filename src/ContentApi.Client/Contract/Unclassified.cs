namespace ContentApi.Client.Contract;

/// <summary>Imported text that no rule understood. It is kept so that nothing is lost.</summary>
public sealed record Unclassified : Block
{
    /// <summary>The text to the letter.</summary>
    public required string Text { get; init; }
}
