using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.WebSub;

/// <summary>Refuses, at the start, a hub that could not be told anything.</summary>
public sealed class WebSubOptionsCheck(IOptions<SiteOptions> site) : IValidateOptions<WebSubOptions>
{
    public ValidateOptionsResult Validate(string? name, WebSubOptions options)
    {
        if (options.PingAfterSeconds is not (>= 0 and <= 3600))
            return ValidateOptionsResult.Fail("WebSub__PingAfterSeconds: it may be 0 to 3600.");
        if (options.HubUrl is not { } hub) return ValidateOptionsResult.Success;
        if (!WebAddress.TryRead(hub, out var address) || address.Fragment.Length > 0)
            return ValidateOptionsResult.Fail($"WebSub__HubUrl: '{hub}' is no absolute http or https address.");
        return site.Value.ApiUrl is null
            ? ValidateOptionsResult.Fail("WebSub__HubUrl: a hub has to be told the feeds' addresses: set Site__ApiUrl as well.")
            : ValidateOptionsResult.Success;
    }
}
