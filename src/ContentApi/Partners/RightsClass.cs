using Dapper;
using Microsoft.Extensions.Options;

namespace ContentApi.Partners;

/// <summary>
/// Everything about a caller that decides what it may see. Callers of one class get the same answers. Its members are
/// parameters of the visibility rules in the database.
/// </summary>
/// <param name="Territory">ISO 3166-1; null: media bound to territories are withheld.</param>
public sealed record RightsClass(string? Territory)
{
    /// <summary>The partner; null for those who are none.</summary>
    public Guid? Partner { get; init; }

    /// <summary>Whether the caller is a front end of the newsroom's own, to which nothing is passed on.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether the caller reads to mine texts and data, and not to publish.</summary>
    public bool IsMining { get; init; }

    /// <summary>A condition on an article's facts (tsquery); null: every article that is public.</summary>
    public string? Entitlement { get; init; }

    /// <summary>
    /// What all callers of the class have in common, and no others. Media name partners, but never the newsroom's own.
    /// </summary>
    public string Name => string.Join('|', Territory, IsOwn ? "own" : Partner, IsMining ? "mining" : "", Entitlement);

    private bool IsPublic => Partner is null && Entitlement is null && !IsOwn && !IsMining;

    /// <summary>
    /// A query as it is to be asked for this caller. The public's stay as they are: what nobody asks for costs nothing,
    /// and indexes alone can count.
    /// </summary>
    public string Sql(string sql) => IsPublic ? sql : sql
        .Replace("article_visible(p)", "article_visible(p, @Entitlement)", StringComparison.Ordinal)
        .Replace("article_visible(t)", "article_visible(t, @Entitlement)", StringComparison.Ordinal)
        .Replace("media_visible(m)", "media_visible(m, @Entitlement)", StringComparison.Ordinal)
        .Replace("media_withheld(m, @Territory)", "media_withheld(m, @Territory, @Partner, @IsOwn, @IsMining)",
            StringComparison.Ordinal);

    /// <summary>The parameters that the visibility rules need, beside others.</summary>
    public DynamicParameters With(object? others = null)
    {
        var parameters = new DynamicParameters(others);
        if (IsPublic) parameters.Add(nameof(Territory), Territory);
        else parameters.AddDynamicParams(this);
        return parameters;
    }

    /// <summary>The caller's, as its key says; those without a key have the public's.</summary>
    public static RightsClass Of(HttpContext context)
    {
        if (context.Features.Get<RightsClass>() is { } rights) return rights;
        rights = new(context.RequestServices.GetRequiredService<IOptions<DeliveryOptions>>().Value.PublicTerritory);
        context.Features.Set(rights);
        return rights;
    }
}
