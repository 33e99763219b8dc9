namespace ContentApi.Client.Contract;

/// <summary>
/// Whether the caller gets the medium's files. A withheld medium keeps its place, id, caption and credit;
/// its <c>renditions</c> are empty.
/// </summary>
public sealed record Availability
{
    /// <summary>Available or withheld.</summary>
    public required AvailabilityState State { get; init; }

    /// <summary>Why it is withheld; null when it is available.</summary>
    public required WithheldReason? Reason { get; init; }
}
