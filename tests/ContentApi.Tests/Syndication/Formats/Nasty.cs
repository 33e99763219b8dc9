using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Html;
using ContentApi.Taxonomy;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>Articles as varied and as awkward as they may be, the same in every run.</summary>
internal sealed class Nasty(int seed)
{
    private static readonly string[] Words =
    [
        "Le titre", "« Été » à Genève", "A & B < C > D", "\"guillemets\" et 'apostrophes'", "]]> <![CDATA[ ]]>", "\u202eRTL\u202c عربى עברית",
        "👩‍👩‍👧‍👦 emoji 🇨🇭", "a\u0085b\u200bc\ufeffd", "fin de\nligne\tet\r\nretour", "</script><script>x</script>", "&amp; &nbsp; &#x1;", "\uFFFE\uFFFF\u0007",
        "  espaces  doubles ", "<!-- -- -->", "{\"a\": \"b\\\\\"}", "l\u2019heure\u00a0: 5\u202f000", new('x', 4_000),
    ];

    private static readonly string[] Markup =
    [
        "Simple.", "<strong>Gras</strong> &amp; <em>italique</em><br>suite", "<a href=\"https://example.org/?a=1&amp;b=[2]\">lien</a>",
        "<span lang=\"ar\" dir=\"rtl\">عربى</span>&nbsp;: <q cite=\"https://example.org/\">q</q>", "H<sub>2</sub>O <abbr title=\"a &quot;b&quot;\">ab</abbr>", "a ]]&gt; b",
    ];

    private static readonly string[] Addresses =
    [
        "https://pictures.example.org/a.jpg", "https://pictures.example.org/é à/[1]|{2}^.jpg?q=\"x\"#é[]", "http://bücher.example/ü.png",
        "https://example.org/%zz%41?a=1&b=<2>", "https://[2001:db8::1]:8443/a", "https://user@example.org:444/x;y=1,2",
    ];

    private readonly Random random = new(seed);
    private int ids;

    public Article Article()
    {
        var media = Many(4, Medium);
        var links = Many(5, Link).Select((link, at) => link with { Position = at + 1 }).ToList();
        var at = new DateTimeOffset(2017, 11, 14, 8, 41, 0, TimeSpan.Zero).AddSeconds(random.Next(100_000_000)).AddMilliseconds(random.Next(1_000));
        return Sample.Article() with
        {
            Id = Id(),
            Type = One(Enum.GetValues<ArticleType>()),
            Slug = $"titre-{seed}",
            Url = One(["https://example.org/fr/titre", "http://localhost:5080/v1/articles/by-slug/titre?language=fr", "https://bücher.example/fr/é"]),
            Language = One(["fr", "fr-CH", "de", "en-GB", "ar"]),
            Version = random.Next(1, 9),
            Kicker = Maybe(Words),
            Headline = One(Words),
            Lead = Maybe(Words),
            Body = Many(12, () => Block(media, links)),
            Signature = random.Next(2) == 0 ? null : new() { Raw = One(Words), Agencies = Many(3, () => One(["AFP", "Reuters"])), Initials = ["ta"] },
            Authors = Many(2, () => new Author { Name = One(Words), Role = Maybe(Words), Url = Maybe(Addresses) }),
            Section = random.Next(2) == 0 ? null : new() { Slug = "monde", Name = One(Words) },
            Tags = Many(4, () => new Tag
            {
                Slug = "tag", Name = One(Words), Kind = One(Enum.GetValues<TagKind>()),
                MediaTopic = Maybe(["http://cv.iptc.org/newscodes/mediatopic/20000065", "https://example.org/[topic]", "kein topic"]),
            }),
            FirstPublishedAt = at,
            PublishedAt = at,
            UpdatedAt = at.AddHours(random.Next(3)),
            CorrectedAt = random.Next(3) == 0 ? at : null,
            EmbargoUntil = random.Next(3) == 0 ? at : null,
            Media = media,
            CrossLinks = links,
            Corrections = Many(3, () => new Correction
            {
                Id = Id(), Kind = One(Enum.GetValues<CorrectionKind>()), Text = One(Words), At = at, BlockId = null, MustRepublish = random.Next(2) == 0,
            }),
            Rights = new()
            {
                CopyrightHolder = Maybe(Words), CopyrightNotice = Maybe(Words), UsageTerms = Maybe(Words), DataMining = One(Enum.GetValues<DataMining>()),
            },
        };
    }

    private Block Block(List<ArticleMedium> media, List<CrossLink> links) => random.Next(9) switch
    {
        0 => new Heading { Id = Name(), Level = random.Next(2, 5), Text = One(Words) },
        1 => new Quote { Id = Name(), Html = Html(), Text = "texte", Attribution = Maybe(Words) },
        2 => new ListBlock { Id = Name(), Ordered = random.Next(2) == 0, Items = Many(3, () => new ListItem { Html = Html(), Text = "texte" }) },
        3 when media.Count > 0 && One(media) is var medium => new MediaBlock { Id = Name(), MediaId = medium.Id, Caption = Maybe(Words), Credit = medium.Credit },
        4 when links.Count > 0 => new CrossLinkBlock { Id = Name(), CrossLinkId = One(links).Id },
        5 => new Embed
        {
            Id = Name(), Provider = One(Words), Url = One(Addresses),
            Html = random.Next(2) == 0 ? null : EmbedHtml.Clean("<iframe src=\"https://example.org/?a&b\" allowfullscreen></iframe><p>a<br>b</p>"),
        },
        6 => new Unclassified { Id = Name(), Text = One(Words) },
        _ => new Paragraph { Id = Name(), Html = Html(), Text = "texte" },
    };

    private ArticleMedium Medium()
    {
        var raw = One(["Reuters - Jonathan Ernst", "© Keystone", "", .. Words]);
        var isWithheld = random.Next(3) == 0;
        return Sample.Picture(One(Enum.GetValues<MediumRole>())) with
        {
            Id = Id(),
            Kind = One(Enum.GetValues<MediumKind>()),
            Caption = Maybe(Words),
            Alt = Maybe(Words),
            Credit = new() { Raw = raw, Agency = Maybe(Words), Creator = Maybe(Words), Display = raw },
            Rights = new()
            {
                Redistribution = One(Enum.GetValues<Redistribution>()), UsageTerms = Maybe(Words), LicenseUrl = Maybe([.. Addresses, "keine"]),
                ValidUntil = random.Next(2) == 0 ? null : new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), DataMining = One(Enum.GetValues<DataMining>()),
            },
            Availability = new()
            {
                State = isWithheld ? AvailabilityState.Withheld : AvailabilityState.Available,
                Reason = isWithheld ? One(Enum.GetValues<WithheldReason>()) : null,
            },
            Renditions = isWithheld ? [] : Many(3, () => new Rendition
            {
                Name = One(["large", .. Words]), Url = One(Addresses), Width = random.Next(2) == 0 ? null : random.Next(1, 2_000), Height = null,
                ContentType = Maybe(["image/jpeg"]), SizeBytes = random.Next(2) == 0 ? null : long.MaxValue,
            }),
        };
    }

    private CrossLink Link()
    {
        var state = One([CrossLinkState.Ok, CrossLinkState.Pending, CrossLinkState.Withdrawn, CrossLinkState.External]);
        return new CrossLink
        {
            Id = Id(),
            Label = One(["Lire aussi", .. Words]),
            Kind = One(Enum.GetValues<CrossLinkKind>()),
            Position = 1,
            State = state,
            Title = state == CrossLinkState.Withdrawn ? null : One(Words),
            Href = state is CrossLinkState.Ok or CrossLinkState.External ? One(Addresses) : null,
            Target = state != CrossLinkState.Ok ? null
                : new() { Id = Id(), Slug = "but", Url = "https://example.org/fr/but", Headline = One(Words), PublishedAt = DateTimeOffset.UnixEpoch, Media = [] },
        };
    }

    private Guid Id() => new(seed, (short)(ids++), 0, new byte[8]);

    private string Name() => $"b{ids++}";

    private string Html() => InlineHtml.Clean(One(Markup));

    private T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private string? Maybe(string[] choices) => random.Next(3) == 0 ? null : One(choices);

    private List<T> Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
