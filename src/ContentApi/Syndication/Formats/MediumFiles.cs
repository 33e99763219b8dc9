using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Media;

namespace ContentApi.Syndication.Formats;

/// <summary>What every form has to know of an article's media.</summary>
internal static class MediumFiles
{
    /// <summary>The largest file; null for a medium that has none or is withheld: such a one has no address.</summary>
    public static Rendition? Largest(this ArticleMedium medium) => medium.Availability.State == AvailabilityState.Available
        ? medium.Renditions.Where(rendition => IsWebAddress(rendition.Url)).MaxBy(rendition => rendition.Width ?? 0)
        : null;

    /// <summary>The media that the text itself does not place: they stand on top.</summary>
    public static IEnumerable<ArticleMedium> OnTop(this Article article)
    {
        var placed = article.Body.OfType<MediaBlock>().Select(block => block.MediaId).ToHashSet();
        return article.Media.Where(medium => !placed.Contains(medium.Id));
    }

    public static ArticleMedium? At(this Article article, MediaBlock place) =>
        article.Media.FirstOrDefault(medium => medium.Id == place.MediaId);

    public static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
