namespace ContentApi.Client.Contract;

/// <summary>Whether a caller gets a medium's files.</summary>
public enum AvailabilityState
{
    Available,
    Withheld,
}
