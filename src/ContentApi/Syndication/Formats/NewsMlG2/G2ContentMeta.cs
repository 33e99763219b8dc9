using System.Text.Json;
using System.Xml.Linq;
using ContentApi.Articles;
using ContentApi.Media;
using ContentApi.Taxonomy;
using static ContentApi.Syndication.Formats.NewsMlG2.G2;

namespace ContentApi.Syndication.Formats.NewsMlG2;

/// <summary>What an article is about, who wrote it, and what stands above its text.</summary>
internal static class G2ContentMeta
{
    private const string MediaTopics = "http://cv.iptc.org/newscodes/mediatopic/";

    public static XElement Of(Article article) => El("contentMeta",
        article.Media.FirstOrDefault(medium => medium.Role == MediumRole.Lead) is { } lead ? G2Media.Icon(lead) : null,
        (article.Signature?.Agencies ?? []).Select(agency => Named("infoSource", agency)),
        article.Authors.Select(Creator),
        Text("altId", article.Slug, At("role", $"{Alias}:slug")),
        El("language", At("tag", article.Language)),
        Genre(article.Type),
        article.Tags.Select(Subject),
        article.Section is { } section ? Named("subject", section.Name, At("type", $"{Alias}:section"), At("literal", section.Slug)) : null,
        Line("slugline", article.Slug),
        Text("headline", article.Headline),
        Text("headline", article.Kicker, At("role", $"{Alias}:kicker")),
        Text("by", article.Signature?.Raw),
        Text("description", article.Lead, At("role", "drol:summary")));

    private static XElement? Genre(ArticleType type)
    {
        if (type == ArticleType.Article) return null;
        var name = JsonNamingPolicy.CamelCase.ConvertName($"{type}");
        return type is ArticleType.Analysis or ArticleType.Opinion
            ? Named("genre", name, At("qcode", $"genre:{type}"))
            : Named("genre", name, At("qcode", $"{Alias}:{name}"));
    }

    private static XElement Creator(Author author) =>
        Named("creator", author.Name, At("role", "crol:author"), At("uri", ItemUri.Of(author.Url)));

    private static XElement Subject(Tag tag) => Named("subject", tag.Name,
        At("type", tag.Kind switch
        {
            TagKind.Person => "cpnat:person",
            TagKind.Place => "cpnat:geoArea",
            TagKind.Organisation => "cpnat:organisation",
            _ => "cpnat:abstract",
        }),
        Code(tag));

    private static XAttribute? Code(Tag tag) =>
        tag.MediaTopic is { } topic && topic.StartsWith(MediaTopics, StringComparison.Ordinal) && topic[MediaTopics.Length..].All(char.IsAsciiDigit)
            ? At("qcode", $"medtop:{topic[MediaTopics.Length..]}")
            : ItemUri.Of(tag.MediaTopic) is { } uri ? At("uri", uri) : At("literal", OneLine(tag.Slug));
}
