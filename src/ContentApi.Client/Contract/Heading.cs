namespace ContentApi.Client.Contract;

/// <summary>A heading between paragraphs (intertitre).</summary>
public sealed record Heading : Block
{
    /// <summary>The rank as in HTML, 2 to 4; the headline is 1.</summary>
    public required int Level { get; init; }

    /// <summary>The heading, plain text.</summary>
    public required string Text { get; init; }
}
