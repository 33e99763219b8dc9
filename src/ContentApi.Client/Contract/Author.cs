namespace ContentApi.Client.Contract;

/// <summary>A person who is named as an author. Initials in a signature are not a name and make no author.</summary>
public sealed record Author
{
    /// <summary>The full name as it is signed.</summary>
    public required string Name { get; init; }

    /// <summary>What the person does, such as <c>correspondent</c>.</summary>
    public required string? Role { get; init; }

    /// <summary>A page about the person.</summary>
    public required string? Url { get; init; }
}
