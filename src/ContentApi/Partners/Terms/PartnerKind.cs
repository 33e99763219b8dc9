namespace ContentApi.Partners.Terms;

/// <summary>Who a partner is.</summary>
public enum PartnerKind
{
    /// <summary>Somebody with whom the newsroom shares.</summary>
    Partner,

    /// <summary>A front end of the newsroom's own, to which nothing is passed on.</summary>
    Own,
}
