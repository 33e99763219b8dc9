using System.Text.RegularExpressions;
using ContentApi.Articles;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;
using Slugs = ContentApi.Platform.Slug;

namespace ContentApi.CrossLinks;

/// <summary>Finds out what a link's words may mean.</summary>
public sealed partial class LinkAims(IOptions<SiteOptions> site)
{
    private readonly Regex? siteAddress = site.Value.ArticleUrl is { } template
        ? new Regex("^" + Regex.Escape(template)
            .Replace(@"\{language}", "(?<language>[A-Za-z0-9-]+)", StringComparison.Ordinal)
            .Replace(@"\{slug}", "(?<slug>[a-z0-9-]+)", StringComparison.Ordinal) + @"\z", RegexOptions.CultureInvariant)
        : null;

    public LinkAim Of(string title)
    {
        var key = title.Length > ArticleLimits.Headline ? "" : Slugs.Key(title);
        if (!Uri.TryCreate(title, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return new LinkAim(key, title.Contains('-', StringComparison.Ordinal) && Slugs.IsValid(title) ? title : null, null, null);
        var match = siteAddress?.Match(title) is { Success: true } ours ? ours : ApiAddress.Match(WithinApi(title, address));
        return match.Success && Slugs.IsValid(match.Groups["slug"].Value)
            ? new LinkAim(key, match.Groups["slug"].Value, LanguageTag.Normalise(match.Groups["language"].Value), title)
            : new LinkAim(key, null, null, title);
    }

    /// <summary>The path within this API. Where its own address is not configured, any host may be it.</summary>
    private string WithinApi(string title, Uri address) => site.Value.ApiUrl?.TrimEnd('/') is not { } api
        ? address.PathAndQuery
        : title.StartsWith(api + "/", StringComparison.OrdinalIgnoreCase) ? title[api.Length..] : "";

    [GeneratedRegex(@"/v1/articles/by-slug/(?<slug>[a-z0-9-]+)(\?language=(?<language>[A-Za-z0-9-]+))?\z")]
    private static partial Regex ApiAddress { get; }
}
