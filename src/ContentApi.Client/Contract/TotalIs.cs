namespace ContentApi.Client.Contract;

/// <summary>How a total was found.</summary>
public enum TotalIs
{
    Exact,
    Estimated,
}
