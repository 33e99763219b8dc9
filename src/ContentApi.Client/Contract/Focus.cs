namespace ContentApi.Client.Contract;

/// <summary>The point of a picture that every crop should keep.</summary>
public sealed record Focus
{
    /// <summary>From the left edge (0) to the right (1).</summary>
    public required double X { get; init; }

    /// <summary>From the top edge (0) to the bottom (1).</summary>
    public required double Y { get; init; }
}
