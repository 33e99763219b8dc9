using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Imports;
using ContentApi.Imports.ArticleText;
using ContentApi.Media;
using ContentApi.Platform.Http;
using ContentApi.Syndication.Formats;
using ContentApi.Syndication.Formats.NewsMlG2;
using ContentApi.Syndication.Formats.Ninjs;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>Articles to render, and the renderers.</summary>
internal static class Sample
{
    public static readonly Guid PictureId = new(1, 0, 0, new byte[8]);

    private static readonly ArticleTextFormat ArticleText = new(
        new ImportOptions().ToReaderOptions(), new ArticleTextReader(new ImportOptions().ToReaderOptions()));

    public static Article Article(params Block[] body) => new()
    {
        Id = new(9, 0, 0, new byte[8]),
        Type = ArticleType.Article,
        Slug = "le-titre",
        PreviousSlugs = [],
        Url = "https://example.org/fr/le-titre",
        Language = "fr",
        Status = ArticleStatus.Published,
        Version = 1,
        Kicker = null,
        Headline = "Le titre",
        Lead = "Le chapeau dit tout.",
        Body = body,
        Signature = new() { Raw = "afp/ta", Agencies = ["AFP"], Initials = ["ta"] },
        Authors = [],
        Section = new() { Slug = "monde", Name = "Monde" },
        Tags = [],
        FirstPublishedAt = new(2017, 11, 14, 8, 41, 0, TimeSpan.Zero),
        PublishedAt = new(2017, 11, 14, 8, 41, 0, TimeSpan.Zero),
        UpdatedAt = new(2017, 11, 14, 8, 41, 0, TimeSpan.Zero),
        CorrectedAt = null,
        EmbargoUntil = null,
        Media = [Picture()],
        CrossLinks = [],
        Corrections = [],
        Source = null,
        Rights = new() { CopyrightHolder = null, CopyrightNotice = null, UsageTerms = null, DataMining = DataMining.Allowed },
    };

    public static ArticleMedium Picture(MediumRole role = MediumRole.Lead) => new()
    {
        Id = PictureId,
        Role = role,
        Kind = MediumKind.Image,
        Caption = "Le lac, lundi.",
        Alt = "Une vue du lac.",
        Credit = new() { Raw = "Reuters - Jonathan Ernst", Agency = "Reuters", Creator = "Jonathan Ernst", Display = "Reuters / Jonathan Ernst" },
        Rights = new() { Redistribution = Redistribution.Allowed, UsageTerms = null, LicenseUrl = null, ValidUntil = null, DataMining = DataMining.Allowed },
        Availability = new() { State = AvailabilityState.Available, Reason = null },
        Renditions = [Rendition("small", 480), Rendition("large", 1200)],
        Focus = null,
    };

    /// <summary>The picture as one to whom it is withheld gets it, and worse: with files that should not be there.</summary>
    public static ArticleMedium Withheld() => Picture() with
    {
        Availability = new() { State = AvailabilityState.Withheld, Reason = WithheldReason.LicenceExpired },
    };

    public static CrossLink Link(CrossLinkState state, string? title = "Le but", string? href = null) => new()
    {
        Id = new(5, 0, 0, new byte[8]), Label = "Lire aussi", Kind = CrossLinkKind.Read, Position = 1, Title = title, State = state, Href = href, Target = null,
    };

    public static CrossLinkBlock At(CrossLink link) => new() { Id = "link", CrossLinkId = link.Id };

    public static Paragraph Paragraph(string html, string? text = null) => new() { Id = "para", Html = html, Text = text ?? html };

    public static string Render(string format, Article article) => Result(format, article).Text!;

    public static Rendering Result(string format, Article article) => ((IArticleFormat)(format switch
    {
        ArticleFormatNames.JsonLd => new JsonLdFormat(),
        ArticleFormatNames.Text => new TextFormat(),
        ArticleFormatNames.Markdown => new MarkdownFormat(),
        ArticleFormatNames.Ninjs => new NinjsFormat(),
        ArticleFormatNames.NewsMlG2 => new NewsMlG2Format(),
        _ => ArticleText,
    })).Render(article);

    private static Rendition Rendition(string name, int width) => new()
    {
        Name = name, Url = $"https://pictures.example.org/{name}.jpg", Width = width, Height = width / 2, ContentType = "image/jpeg", SizeBytes = 9,
    };
}
