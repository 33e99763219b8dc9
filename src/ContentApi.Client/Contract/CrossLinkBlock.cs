namespace ContentApi.Client.Contract;

/// <summary>The place of a cross-link ("Lire aussi") in the text.</summary>
public sealed record CrossLinkBlock : Block
{
    /// <summary>The link's id, as in <c>crossLinks[].id</c>.</summary>
    public required Guid CrossLinkId { get; init; }
}
