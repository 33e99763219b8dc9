namespace ContentApi.Partners.Keys;

/// <summary>What became of a key that was to be revoked.</summary>
public enum Revocation
{
    /// <summary>It was good until now.</summary>
    Now,

    /// <summary>It was revoked before.</summary>
    Before,

    /// <summary>There is no such key.</summary>
    Unknown,
}
