using ContentApi.Partners;
using ContentApi.Platform.Database;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Whose webhooks they are: a partner's, or the newsroom's own.</summary>
/// <param name="Partner">The partner; null: the newsroom.</param>
/// <param name="IsMining">Whether it reads to mine, and so is told only of what is not reserved.</param>
public sealed record WebhookOwner(Guid? Partner, bool IsMining)
{
    public static WebhookOwner Of(HttpContext context)
    {
        var rights = RightsClass.Of(context);
        return new WebhookOwner(rights.Partner, rights.IsMining);
    }

    /// <summary>A partner manages its own, the newsroom's administrators the newsroom's; others have none.</summary>
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return RightsClass.Of(http).Partner is not null || http.User.HasClaim(Scopes.Claim, Scopes.Admin)
            ? await next(context)
            : Results.Forbid();
    }

    /// <summary>What the owner may see now, whoever asks.</summary>
    public async Task<RightsClass> RightsAsync(IReads reads, IOptions<DeliveryOptions> delivery)
    {
        var row = Partner is null ? null : await reads.SingleAsync<Row>(
            """
            select p.territory, p.kind = 'own' as is_own, entitlement(p.sections, p.tags, p.languages, p.agencies) as entitlement
            from partner p where p.id = @Partner
            """, new { Partner });
        string?[] terms = [row?.Entitlement is { } term ? $"({term})" : null, IsMining ? "'d:allowed'" : null];
        return new RightsClass(Partner is null ? delivery.Value.PublicTerritory : row?.Territory)
        {
            Partner = Partner,
            IsOwn = row?.IsOwn ?? false,
            IsMining = IsMining,
            Entitlement = terms.Any(term => term is not null) ? string.Join(" & ", terms.OfType<string>()) : null,
        };
    }

    [method: Dapper.ExplicitConstructor]
    private sealed record Row(string? Territory, bool IsOwn, string? Entitlement);
}
