using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Syndication.Formats;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>JSON Feed 1.1 with an extension of our own.</summary>
internal static class JsonFeedForm
{
    public const string MediaType = "application/feed+json";

    public static JsonFeed Of(Feed feed) => new()
    {
        Version = "https://jsonfeed.org/version/1.1",
        Title = feed.Title,
        HomePageUrl = feed.Home,
        FeedUrl = feed.Self,
        NextUrl = feed.Next,
        Authors = [new() { Name = feed.Publisher, Url = feed.Home }],
        Language = feed.Language,
        Hubs = feed.Hubs is [] ? null : [.. feed.Hubs.Select(hub => new JsonFeedHub { Type = "WebSub", Url = hub })],
        Items = [.. feed.Articles.Select(Item)],
        Newsroom = new() { Deleted = [.. feed.Departures.Select(Deletion)] },
    };

    private static JsonFeedItem Item(ArticleSummary article)
    {
        var authors = Authors(article).ToList();
        var attachments = article.Media.Select(Attachment).OfType<JsonFeedAttachment>().ToList();
        return new()
        {
            Id = Feed.EntryId(article.Id),
            Url = article.Url,
            Title = article.Headline,
            ContentHtml = FeedWords.Html(article),
            Summary = article.Lead,
            Image = article.Media.FirstOrDefault(medium => medium is { Role: MediumRole.Lead, Kind: MediumKind.Image or MediumKind.Graphic })?.Largest()?.Url,
            DatePublished = article.FirstPublishedAt,
            DateModified = article.UpdatedAt,
            Authors = authors is [] ? null : authors,
            Tags = [.. article.Tags.Select(tag => tag.Name)],
            Language = article.Language,
            Attachments = attachments is [] ? null : attachments,
            Newsroom = Newsroom(article),
        };
    }

    private static IEnumerable<JsonFeedAuthor> Authors(ArticleSummary article) => article.Signature is { } signature
        ? [new() { Name = signature.Raw }]
        : article.Authors.Select(author => new JsonFeedAuthor { Name = author.Name, Url = MediumFiles.IsWebAddress(author.Url) ? author.Url : null });

    private static JsonFeedAttachment? Attachment(ArticleMedium medium) => medium.Largest() is { ContentType: { } type } file
        ? new()
        {
            Url = file.Url,
            MimeType = type,
            Title = string.Join(" – ", new[] { medium.Caption, medium.Credit.Display }.Where(part => !string.IsNullOrEmpty(part))),
            SizeInBytes = file.SizeBytes,
        }
        : null;

    private static NewsroomItem Newsroom(ArticleSummary article) => new()
    {
        Id = article.Id,
        Type = article.Type,
        Version = article.Version,
        Kicker = article.Kicker,
        Signature = article.Signature,
        Agencies = article.Signature?.Agencies ?? [],
        Section = article.Section,
        CorrectedAt = article.CorrectedAt,
        Corrections = article.Corrections ?? [],
        Media = [.. article.Media.Select(Medium)],
        Related = [.. (article.CrossLinks ?? []).Select(Link).OfType<NewsroomLink>()],
        Rights = article.Rights,
    };

    private static NewsroomMedium Medium(ArticleMedium medium) => new()
    {
        Id = medium.Id,
        Kind = medium.Kind,
        Role = medium.Role,
        Caption = medium.Caption,
        Alt = medium.Alt,
        Credit = medium.Credit,
        Rights = medium.Rights,
        Availability = medium.Availability,
        Url = medium.Largest()?.Url,
    };

    private static NewsroomLink? Link(CrossLink link) =>
        link is { State: CrossLinkState.Ok or CrossLinkState.External, Title: { } title } && MediumFiles.IsWebAddress(link.Href)
            ? new() { Label = link.Label, Kind = link.Kind, Title = title, Url = link.Href! }
            : null;

    private static NewsroomDeletion Deletion(Departure departure) => new()
    {
        Id = Feed.EntryId(departure.Id), At = departure.At, Reason = departure.Reason, SuccessorId = departure.SuccessorId,
    };
}
