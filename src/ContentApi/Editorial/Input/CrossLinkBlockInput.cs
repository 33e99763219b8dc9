namespace ContentApi.Editorial.Input;

/// <summary>The place of a cross-link in the text.</summary>
public sealed record CrossLinkBlockInput : BlockInput
{
    /// <summary>The link's id, which `crossLinks` has to have, too.</summary>
    public required Guid CrossLinkId { get; init; }
}
