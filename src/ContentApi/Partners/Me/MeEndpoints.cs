using ContentApi.Partners.Keys;
using ContentApi.Partners.Terms;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Partners.Me;

/// <summary>What callers may know of themselves.</summary>
public static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api) =>
        api.MapReads("/me", Get).WithName("getMe").WithTags("Your access").RequireAuthorization(Scopes.Any);

    /// <summary>Tells who you are: the partner whose key you sent, its terms, and what the key may do.</summary>
    private static async Task<Results<Written<Caller>, ProblemResult>> Get(ContentDatabase database, HttpContext context)
    {
        var key = KnownKey.Of(context)!;
        var row = key.Partner is { } partner ? await PartnerDesk.FindAsync(database.Latest(context.RequestAborted), partner.Id) : null;
        return new Written<Caller>(Reply.Of(new Caller
        {
            Partner = row is null ? null : Of(row.ToPartner()),
            Key = new CallingKey
            {
                Id = key.Id,
                Name = key.Name,
                Prefix = key.Prefix,
                Scopes = [.. key.Scopes.Select(scope => Enum.Parse<KeyScope>(scope, ignoreCase: true))],
                ExpiresAt = key.ExpiresAt,
            },
        }));
    }

    private static CallingPartner Of(Partner partner) => new()
    {
        Id = partner.Id,
        Name = partner.Name,
        Kind = partner.Kind,
        Territory = partner.Territory,
        Entitlements = partner.Entitlements,
        Rate = partner.Rate,
        Quota = partner.Quota,
    };
}
