using System.Text.Json;
using ContentApi.Articles;
using ContentApi.Credits;
using ContentApi.Imports.ArticleText;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Taxonomy;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Reads a line as an article, and trusts nothing that it says.</summary>
public sealed class LineReader(ArticleTextOptions options, LanguageDetector languages)
{
    private const int LongestName = 300;
    private const int LongestTerms = 2_000;
    private const int LongestSourceId = 500;

    private readonly CreditParser credits = new(new KnownAgencies(options.Agencies));

    /// <param name="line">The line's bytes.</param>
    /// <param name="number">The line's number, from 1.</param>
    /// <param name="index">The item's index, from 0.</param>
    /// <param name="given">What holds for every line, whatever it says.</param>
    /// <param name="isPublished">Whether it is to be published.</param>
    public ImportItem Read(ReadOnlySpan<byte> line, int number, int index, ItemMetadata given, bool isPublished)
    {
        if (ChunkReader.WasTooLong(line))
            return Failed(index, null, new ImportFault("lineTooLong", "The line is longer than 10 MB.",
                "Give a long article less text; it may have 2 MB.", number));
        try
        {
            return JsonSerializer.Deserialize<ArticleLine>(line, Json.Options) is { } article
                ? Read(article, number, index, given, isPublished)
                : Failed(index, null, new ImportFault("malformed", "The line is null.",
                    "Send an article, as a JSON object.", number));
        }
        catch (JsonException exception)
        {
            return Failed(index, null, JsonPlace.FaultOf(exception, number));
        }
    }

    private ImportItem Read(ArticleLine line, int number, int index, ItemMetadata given, bool isPublished)
    {
        var checks = new LineChecks(number);
        var sourceId = checks.Line(line.Source?.Id, new Place("source", Member: "id"), LongestSourceId)
            ?? checks.Line(line.Id, new Place("id"), LongestSourceId);
        var warnings = new List<ImportWarning>();
        var media = new MediumLines(checks, credits, isPublished, (code, message) =>
            warnings.Add(new() { Line = number, Code = code, Message = message }));
        var article = ToArticle(line, checks, number, warnings, media);
        var metadata = Metadata(line, checks, given) with { Pictures = media.Pictures };
        var (name, url) = (checks.Line(line.Source?.Name, new Place("source", Member: "name"), LongestName),
            checks.Address(line.Source?.Url, new Place("source", Member: "url")));
        if (checks.Fault is { } fault) return Failed(index, sourceId, fault);
        return new ImportItem(index, sourceId, ImportFormats.Json, new ReadResult(article, warnings, null), metadata)
        {
            Origin = new ItemOrigin { Name = name, Url = url },
        };
    }

    private ImportedArticle ToArticle(
        ArticleLine line, LineChecks checks, int number, List<ImportWarning> warnings, MediumLines media)
    {
        media.Read(line.Media ?? []);
        var links = new LinkLines(checks, number, warnings);
        links.Read(line.CrossLinks ?? []);
        var blocks = new BlockLines(checks, media, links);
        var headline = checks.Line(line.Headline, new Place("headline"), ArticleLimits.Headline);
        if (line.Status == "withdrawn")
            checks.Fail(new Place("status"), "withdrawn", "The article is withdrawn at its source.",
                "Leave it out: what was taken back is not brought back unasked.");
        if (headline is null) checks.Fail(new Place("headline"), "noHeadline", "The article has no headline.",
            "Give it one.");
        var article = new ImportedArticle
        {
            Type = line.Type ?? ArticleType.Article,
            Language = Language(line.Language, checks),
            Slug = SlugOf(line.Slug, new Place("slug"), checks),
            Kicker = checks.Line(line.Kicker, new Place("kicker"), ArticleLimits.Headline),
            Headline = headline ?? "",
            Lead = checks.Text(line.Lead, new Place("lead"), ArticleLimits.Lead),
            Body = blocks.Read(line.Body ?? []),
            Signature = Signature(line.Signature, checks),
            Authors = Authors(line.Authors ?? [], checks),
            Media = media.Media,
            CrossLinks = links.Links,
            Corrections = new CorrectionLines(checks).Read(line.Corrections ?? []),
            FirstPublishedAt = checks.Moment(line.FirstPublishedAt, new Place("firstPublishedAt")),
            PublishedAt = Later(checks.Moment(line.PublishedAt, new Place("publishedAt")),
                checks.Moment(line.EmbargoUntil, new Place("embargoUntil"))),
            ModifiedAt = checks.Moment(line.UpdatedAt, new Place("updatedAt")),
        };
        return article.Language is null ? article with { Language = languages.Detect(article) } : article;
    }

    private static DateTimeOffset? Later(DateTimeOffset? published, DateTimeOffset? embargo) => published > embargo
        ? published : embargo ?? published;

    private static string? Language(string? tag, LineChecks checks) => tag is null ? null
        : LanguageTag.Normalise(tag) ?? checks.Fail(new Place("language"), "malformed", "This is no language tag.",
            "Give a BCP 47 tag such as 'fr' or 'fr-CH'.");

    private static string? SlugOf(string? slug, Place place, LineChecks checks) => slug is null || Slug.IsValid(slug)
        ? slug
        : checks.Fail(place, "malformed", "This is no slug.",
            "Slugs have lower-case letters a to z, digits and single hyphens, at most 100.");

    private static Signature? Signature(ArticleLine.SignatureEntry? line, LineChecks checks) =>
        checks.Line(line?.Raw, new Place("signature", Member: "raw"), LongestName) is not { } raw ? null : new Signature
        {
            Raw = raw, Agencies = Names("agencies", line!.Agencies ?? [], checks),
            Initials = Names("initials", line.Initials ?? [], checks),
        };

    private static List<string> Names(string member, IReadOnlyList<string?> names, LineChecks checks) =>
        [.. names.Select((name, i) => checks.Line(name, new Place("signature", Member: member, Inner: i),
            LongestName)).OfType<string>()];

    private static List<Author> Authors(IReadOnlyList<ArticleLine.AuthorEntry?> lines, LineChecks checks)
    {
        var authors = new List<Author>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            if (checks.Line(lines[i]?.Name, new Place("authors", i, "name"), LongestName) is { } name)
                authors.Add(new Author
                {
                    Name = name,
                    Role = checks.Line(lines[i]!.Role, new Place("authors", i, "role"), LongestName),
                    Url = checks.Address(lines[i]!.Url, new Place("authors", i, "url")),
                });
            else checks.Fail(new Place("authors", i, "name"), "missing", "The author has no name.",
                "Give one, or leave the author out.");
        return authors;
    }

    private static ArticleRights? Rights(ArticleLine.RightsEntry? line, LineChecks checks) => line is null ? null
        : new ArticleRights
        {
            CopyrightHolder = checks.Line(line.CopyrightHolder, new Place("rights", Member: "copyrightHolder"),
            LongestName),
            CopyrightNotice = checks.Line(line.CopyrightNotice, new Place("rights", Member: "copyrightNotice"),
            LongestTerms),
            UsageTerms = checks.Text(line.UsageTerms, new Place("rights", Member: "usageTerms"), LongestTerms),
            DataMining = line.DataMining,
        };

    private static ItemMetadata Metadata(ArticleLine line, LineChecks checks, ItemMetadata given)
    {
        var section = SlugOf(line.Section?.Slug, new Place("section", Member: "slug"), checks);
        var tags = (line.Tags ?? []).Select((tag, i) => (Line: tag, Place: new Place("tags", i, "slug")))
            .Select(tag => (tag.Line, Slug: SlugOf(tag.Line?.Slug ?? "", tag.Place, checks)))
            .Where(tag => tag.Slug is not null).DistinctBy(tag => tag.Slug).ToList();
        return given with
        {
            Rights = given.Rights ?? Rights(line.Rights, checks),
            Section = given.Section ?? (section is null ? null : new Section
            {
                Slug = section, Name = checks.Line(line.Section!.Name, new Place("section", Member: "name"),
                    LongestName) ?? ImportQuery.Name(section),
            }),
            Tags = given.Tags ?? (line.Tags is null ? null : [.. tags.Select((tag, i) => new Tag
            {
                Slug = tag.Slug!,
                Name = checks.Line(tag.Line!.Name, new Place("tags", i, "name"),
                    LongestName) ?? ImportQuery.Name(tag.Slug!),
                Kind = tag.Line.Kind,
                MediaTopic = checks.Line(tag.Line.MediaTopic, new Place("tags", i, "mediaTopic"), WebAddress.MaxLength),
            })]),
        };
    }

    private static ImportItem Failed(int index, string? sourceId, ImportFault fault) =>
        new(index, sourceId, ImportFormats.Json, new ReadResult(null, [], fault), new ItemMetadata());
}
