namespace ContentApi.Client.Contract;

/// <summary>
/// Where a cross-link leads now: <c>ok</c> to an article that you may read, <c>pending</c> to one that is not there yet,
/// <c>withdrawn</c> to one that was taken back, <c>external</c> to another site.
/// </summary>
public enum CrossLinkState
{
    Ok,
    Pending,
    Withdrawn,
    External,
}
