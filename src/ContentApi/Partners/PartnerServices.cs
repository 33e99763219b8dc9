using ContentApi.Partners.Keys;
using ContentApi.Partners.Rates;
using ContentApi.Partners.Terms;
using ContentApi.Partners.Usage;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace ContentApi.Partners;

/// <summary>Registers keys and scopes, and those who hold them.</summary>
public static class PartnerServices
{
    public static IServiceCollection AddPartners(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration("Delivery").ValidateDataAnnotations();
        services.AddSingleton<BootstrapKey>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<AnonymousRate>();
        services.AddSingleton<UsageCounts>();
        services.AddHostedService(provider => provider.GetRequiredService<UsageCounts>());
        services.AddSingleton<UsageRepository>();
        services.AddSingleton<PartnerDesk>();
        services.AddSingleton<EntitlementCheck>();
        // The core alone: AddAuthentication would bring data protection along, and keys on disk that nothing here needs.
        services.AddWebEncoders();
        services.AddTransient<KeyAuthentication>();
        services.AddAuthenticationCore(options =>
        {
            options.AddScheme<KeyAuthentication>(KeyAuthentication.SchemeName, displayName: null);
            options.DefaultScheme = KeyAuthentication.SchemeName;
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Scopes.Write, policy => policy.RequireClaim(Scopes.Claim, Scopes.Write))
            .AddPolicy(Scopes.Admin, policy => policy.RequireClaim(Scopes.Claim, Scopes.Admin))
            .AddPolicy(Scopes.Any, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Scopes.Read, policy => policy.AddRequirements(new ReadRequirement()));
        services.AddSingleton<IAuthorizationHandler, ReadRequirement.Handler>();
        return services;
    }

    /// <summary>A key that is sent must be valid, also where none is needed: its holder would wonder about the answer.</summary>
    public static async Task RefuseBadKeys(HttpContext context, RequestDelegate next)
    {
        if (context.User.HasClaim(Scopes.Claim, Scopes.Write)) ContentDatabase.ReadLatest();
        if (CallerKeys.IsSentWith(context.Request) && context.User.Identity is not { IsAuthenticated: true })
        {
            await context.ChallengeAsync();
            return;
        }
        // Who writes is shown what was written, and what others keep is no concern of theirs.
        var mayRead = context.User.HasClaim(claim => claim is { Type: Scopes.Claim, Value: Scopes.Read or Scopes.Mine });
        if (mayRead && !context.User.HasClaim(Scopes.Claim, Scopes.Write))
            context.Features.Set(new Audience(RightsClass.Of(context).Name));
        await next(context);
    }
}
