using System.Text.Encodings.Web;
using ContentApi.Partners.Keys;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ContentApi.Partners;

/// <summary>
/// Keys travel as <c>Authorization: Bearer …</c> (RFC 6750), and in no other way; but for those that are good for feeds
/// only, which stand in the feeds' addresses.
/// </summary>
public sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, BootstrapKey bootstrap, KeyRing keys,
    TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";
    private const string Unknown = "The key that was sent is unknown.";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (FeedToken.Of(Request) is { } token) return await JudgeAsync(token, inAddress: true);
        if (Request.Headers.Authorization.Count == 0) return AuthenticateResult.NoResult();
        var header = Request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? await JudgeAsync(header[Prefix.Length..].Trim(), inAddress: false)
            : AuthenticateResult.Fail(Unknown);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var sent = CallerKeys.IsSentWith(Request);
        Response.Headers.WWWAuthenticate = sent ? "Bearer realm=\"ContentApi\", error=\"invalid_token\"" : "Bearer realm=\"ContentApi\"";
        var reason = sent ? (await HandleAuthenticateOnceSafeAsync()).Failure?.Message : null;
        await new ProblemResult(ProblemKinds.Unauthorized, sent
            ? $"{reason ?? Unknown} Send a valid one as 'Authorization: Bearer <key>'."
            : "This needs a key. Send it as 'Authorization: Bearer <key>'.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new ProblemResult(ProblemKinds.Forbidden).ExecuteAsync(Context);

    private async Task<AuthenticateResult> JudgeAsync(string text, bool inAddress)
    {
        var key = bootstrap.Find(text) ?? await keys.FindAsync(text, Context.RequestAborted);
        if (key is null) return AuthenticateResult.Fail(Unknown);
        if (key.Refusal(inAddress, time) is { } reason) return AuthenticateResult.Fail(reason);
        Context.Features.Set(key);
        if (key.Rights is { } rights) Context.Features.Set(rights);
        return AuthenticateResult.Success(new AuthenticationTicket(key.Holder, SchemeName));
    }
}
