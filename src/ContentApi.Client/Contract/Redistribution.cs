namespace ContentApi.Client.Contract;

/// <summary>Whether others may pass a medium on.</summary>
public enum Redistribution
{
    Allowed,
    Denied,
}
