using ContentApi.Articles;
using ContentApi.Platform.Http;
using Slugs = ContentApi.Platform.Slug;

namespace ContentApi.CrossLinks;

/// <summary>Finds out what a link's words may mean.</summary>
public sealed class LinkAims(ArticleAddresses addresses)
{
    /// <param name="title">The link's words.</param>
    /// <param name="address">Where its source says that it leads; that of an article here wins over words that are a slug.</param>
    public LinkAim Of(string title, string? address)
    {
        if (address is null) return Of(title);
        var (ofAddress, words) = (Of(address), Of(title));
        return words with { Slug = ofAddress.Slug ?? words.Slug, Language = ofAddress.Language ?? words.Language, Href = ofAddress.Href ?? words.Href };
    }

    public LinkAim Of(string title)
    {
        var key = title.Length > ArticleLimits.Headline ? "" : Slugs.Key(title);
        if (WebAddress.TryRead(title, out var address))
            return addresses.Read(address) is { } ours
                ? new LinkAim(key, ours.Slug, ours.Language, title)
                : new LinkAim(key, null, null, title);
        return new LinkAim(key, title.Contains('-', StringComparison.Ordinal) && Slugs.IsValid(title) ? title : null, null, null);
    }
}
