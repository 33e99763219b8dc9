namespace ContentApi.Platform.Paging;

/// <summary>How a total was found.</summary>
public enum TotalIs
{
    Exact,
    Estimated,
}
