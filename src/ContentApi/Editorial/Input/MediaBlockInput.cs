namespace ContentApi.Editorial.Input;

/// <summary>The place of a medium in the text.</summary>
public sealed record MediaBlockInput : BlockInput
{
    /// <summary>The medium's id, which `media` has to have, too.</summary>
    public required Guid MediaId { get; init; }
}
