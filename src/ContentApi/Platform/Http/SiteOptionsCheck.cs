using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Http;

/// <summary>Refuses, at the start, addresses that could not be written or read back later.</summary>
public sealed class SiteOptionsCheck : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        if (options.ApiUrl is { } api && !(WebAddress.TryRead(api, out var address) && (address.Query + address.Fragment).Length == 0))
            return ValidateOptionsResult.Fail(
                $"Site__ApiUrl: '{api}' is no absolute http or https address, without query or fragment.");
        if (LanguageTag.Normalise(options.Language) != options.Language)
            return ValidateOptionsResult.Fail($"Site__Language: '{options.Language}' is no language tag such as 'fr' or 'fr-CH'.");
        try
        {
            if (options.ArticleUrl is { } template) AddressTemplate.Parse(template);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException exception)
        {
            return ValidateOptionsResult.Fail($"Site__ArticleUrl: {exception.Message}");
        }
    }
}
