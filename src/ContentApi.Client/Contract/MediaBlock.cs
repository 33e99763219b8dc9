namespace ContentApi.Client.Contract;

/// <summary>The place of a medium in the text. Its files are in the article's <c>media</c>.</summary>
public sealed record MediaBlock : Block
{
    /// <summary>The medium's id, as in <c>media[].id</c>.</summary>
    public required Guid MediaId { get; init; }

    /// <summary>The caption to show here.</summary>
    public required string? Caption { get; init; }

    /// <summary>The credit to show here: a medium is never shown without it.</summary>
    public required Credit Credit { get; init; }
}
