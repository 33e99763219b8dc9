using System.Text.RegularExpressions;
using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;
using Slugs = ContentApi.Platform.Slug;

namespace ContentApi.CrossLinks;

/// <summary>Finds out what a link's words may mean.</summary>
public sealed partial class LinkAims(IOptions<SiteOptions> site)
{
    private const int LongestHeadline = 300;

    private readonly Regex? siteAddress = site.Value.ArticleUrl is { } template
        ? new Regex("^" + Regex.Escape(template)
            .Replace(@"\{language}", "(?<language>[A-Za-z0-9-]+)", StringComparison.Ordinal)
            .Replace(@"\{slug}", "(?<slug>[a-z0-9-]+)", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant)
        : null;

    public LinkAim Of(string title)
    {
        var key = title.Length > LongestHeadline ? "" : Slugs.Key(title);
        if (!Uri.TryCreate(title, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return new LinkAim(key, title.Contains('-', StringComparison.Ordinal) && Slugs.IsValid(title) ? title : null, null, null);
        var match = siteAddress?.Match(title) is { Success: true } ours ? ours : ApiAddress.Match(title);
        return match.Success && Slugs.IsValid(match.Groups["slug"].Value)
            ? new LinkAim(key, match.Groups["slug"].Value, Group(match, "language"), title)
            : new LinkAim(key, null, null, title);
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true } group ? group.Value : null;

    [GeneratedRegex(@"/v1/articles/by-slug/(?<slug>[a-z0-9-]+)(\?language=(?<language>[A-Za-z0-9-]+))?$")]
    private static partial Regex ApiAddress { get; }
}
