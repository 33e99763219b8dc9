namespace ContentApi.CrossLinks;

/// <summary>
/// Where a cross-link leads now: <c>ok</c> to an article that the caller may read, <c>pending</c> to one that is not
/// there yet, <c>withdrawn</c> to one that was taken back, <c>external</c> to another site; in the working view alone,
/// <c>embargoed</c> to one that waits for its moment.
/// </summary>
public enum CrossLinkState
{
    Ok,
    Pending,
    Withdrawn,
    External,
    Embargoed,
}
