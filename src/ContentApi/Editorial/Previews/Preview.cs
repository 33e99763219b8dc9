using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Previews;

/// <summary>An address under which the working copy can be seen without a key, for a while.</summary>
public sealed record Preview
{
    /// <summary>The address: whoever has it can read the working copy, as it is then.</summary>
    [DataType(DataType.Url)]
    public required string Url { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
