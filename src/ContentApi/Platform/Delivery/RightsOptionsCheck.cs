using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>Refuses, at the start, a policy's address that no header could carry.</summary>
public sealed class RightsOptionsCheck : IValidateOptions<RightsOptions>
{
    public ValidateOptionsResult Validate(string? name, RightsOptions options) => options.MiningPolicyUrl is not { } url
        || (WebAddress.TryRead(url, out _) && url.All(character => character is > ' ' and < '\u007f'))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Rights__MiningPolicyUrl: '{url}' is no absolute http or https address in ASCII.");
}
