using System.Text.Json.Nodes;

namespace ContentApi.Editorial.Versions;

/// <summary>A member that differs.</summary>
public sealed record FieldChange
{
    /// <summary>The member's name.</summary>
    /// <example>headline</example>
    public required string Field { get; init; }

    /// <summary>What it was.</summary>
    public required JsonNode? Before { get; init; }

    /// <summary>What it is.</summary>
    public required JsonNode? After { get; init; }
}
