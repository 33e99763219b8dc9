namespace ContentApi.Partners.Me;

/// <summary>Who a caller is, by its key.</summary>
public sealed record Caller
{
    /// <summary>The partner whose key it is; null: it is nobody's, and has the public's rights.</summary>
    public required CallingPartner? Partner { get; init; }

    /// <summary>The key.</summary>
    public required CallingKey Key { get; init; }
}
