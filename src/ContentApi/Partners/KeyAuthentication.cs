using System.Security.Claims;
using System.Text.Encodings.Web;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ContentApi.Partners;

/// <summary>Keys travel as <c>Authorization: Bearer …</c> (RFC 6750), and in no other way.</summary>
public sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, BootstrapKey bootstrap)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count == 0) return Task.FromResult(AuthenticateResult.NoResult());
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !bootstrap.Matches(header[Prefix.Length..].Trim()))
            return Task.FromResult(AuthenticateResult.Fail("The key is unknown."));
        var identity = new ClaimsIdentity(Scopes.All.Select(scope => new Claim(Scopes.Claim, scope)), SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.Name, "bootstrap"));
        return Task.FromResult(AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var sent = Request.Headers.Authorization.Count > 0;
        Response.Headers.WWWAuthenticate = sent ? "Bearer realm=\"ContentApi\", error=\"invalid_token\"" : "Bearer realm=\"ContentApi\"";
        return new ProblemResult(ProblemKinds.Unauthorized, sent
            ? "The key that was sent is unknown. Send a valid one as 'Authorization: Bearer <key>'."
            : "This needs a key. Send it as 'Authorization: Bearer <key>'.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new ProblemResult(ProblemKinds.Forbidden).ExecuteAsync(Context);
}
