namespace ContentApi.Client.Contract;

/// <summary>Why an article that was asked for by its id is not there.</summary>
public enum MissingReason
{
    NotFound,
    Withdrawn,
}
