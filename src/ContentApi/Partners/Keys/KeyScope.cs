namespace ContentApi.Partners.Keys;

/// <summary>What a key may do.</summary>
public enum KeyScope
{
    /// <summary>Read what its partner is entitled to.</summary>
    Read,

    /// <summary>Write, publish and take back.</summary>
    Write,

    /// <summary>Manage partners and keys, and read who did what.</summary>
    Admin,

    /// <summary>Mine texts and data. Without <c>read</c>, what is reserved is not there for the key.</summary>
    Mine,

    /// <summary>Read feeds, in their address (<c>?token=</c>), and nothing else.</summary>
    Feed,
}
