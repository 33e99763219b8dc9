namespace ContentApi.Imports;

/// <summary>What a source says of an item's publication.</summary>
public enum ItemStanding
{
    /// <summary>May be published.</summary>
    Usable,

    /// <summary>Is not finished at its source.</summary>
    Draft,

    /// <summary>Must not be published yet.</summary>
    Withheld,

    /// <summary>Must not be published, or no longer.</summary>
    Cancelled,
}
