using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace ContentApi.Partners;

/// <summary>Reading is open to all, unless a key is required; then it takes the scope <c>read</c> or <c>mine</c>.</summary>
public sealed class ReadRequirement : IAuthorizationRequirement
{
    public sealed class Handler(IOptions<DeliveryOptions> delivery) : AuthorizationHandler<ReadRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ReadRequirement requirement)
        {
            var anonymous = context.User.Identity is not { IsAuthenticated: true };
            if (anonymous
                ? !delivery.Value.RequireKey
                : context.User.HasClaim(Scopes.Claim, Scopes.Read) || context.User.HasClaim(Scopes.Claim, Scopes.Mine))
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
