using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;

namespace ContentApi.Syndication.Formats;

/// <summary>
/// An article as forms for machines carry it: nothing of links whose target was withdrawn, no file of a medium that is
/// withheld, whatever the article that came in has of them.
/// </summary>
internal static class Shareable
{
    public static Article Of(Article article)
    {
        var withdrawn = article.CrossLinks.Where(link => link.Title is null).Select(link => link.Id).ToHashSet();
        return article with
        {
            Body = withdrawn.Count == 0 ? article.Body
                : [.. article.Body.Where(block => block is not CrossLinkBlock place || !withdrawn.Contains(place.CrossLinkId))],
            Media = Media(article.Media),
            CrossLinks = [.. article.CrossLinks.Where(link => !withdrawn.Contains(link.Id)).Select(Link)],
        };
    }

    private static CrossLink Link(CrossLink link) =>
        link.Target is { } target ? link with { Target = target with { Media = Media(target.Media) } } : link;

    private static IReadOnlyList<ArticleMedium> Media(IReadOnlyList<ArticleMedium> media) =>
        [.. media.Select(medium => medium.Availability.State == AvailabilityState.Available ? medium : medium with { Renditions = [] })];
}
