namespace ContentApi.Client.Contract;

/// <summary>What the reader is invited to do.</summary>
public enum CrossLinkKind
{
    Read,
    Listen,
    Watch,
}
