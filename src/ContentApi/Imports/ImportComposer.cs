using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Editorial;
using ContentApi.Media;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Taxonomy;

namespace ContentApi.Imports;

/// <summary>Makes an item's content: what is equal to the version before keeps its ids.</summary>
public sealed class ImportComposer(Slugs slugs, TaxonomyStore taxonomy, ImportMedia media)
{
    internal const string DefaultLanguage = "fr";

    private static readonly ArticleRights NoRights = new()
    {
        CopyrightHolder = null, CopyrightNotice = null, UsageTerms = null, DataMining = DataMining.Allowed,
    };

    /// <summary>Whether what came beside the text asks for nothing new.</summary>
    public async Task<bool> LeavesMetadataAsync(WriteTransaction write, ArticleContent content, ImportItem item)
    {
        var metadata = item.Metadata;
        return (metadata.Language is null || metadata.Language == content.Language)
            && (metadata.Section is null || metadata.Section.Slug == content.Section)
            && (metadata.Tags is null || metadata.Tags.Select(tag => tag.Slug).SequenceEqual(content.Tags))
            && (metadata.Rights is null || metadata.Rights == content.Rights)
            && await media.LeavesAsync(write, content.Media, metadata.Pictures, item.Read.Article!.Media);
    }

    public async Task<ArticleContent> ComposeAsync(
        WriteTransaction write, Guid id, ImportItem item, ImportedArticle article, ArticleContent? before,
        ImportSettings settings, WarningList warnings)
    {
        var language = item.Metadata.Language ?? article.Language ?? before?.Language;
        if (language is null)
        {
            language = DefaultLanguage;
            warnings.Add(null, "guessedLanguage",
                $"The language could not be told; '{DefaultLanguage}' was taken. Say it with 'language'.");
        }
        await EnsureTaxonomyAsync(write, item.Metadata, warnings);
        var pictures = await media.StoreAsync(write, article.Media, item.Metadata.Pictures, before?.Media ?? [], settings);
        var links = Links(article.CrossLinks, before?.CrossLinks ?? [], settings.NewId);
        var slug = await SlugAsync(write, id, article.Slug ?? Slug.From(article.Headline, language), language, before);
        return Assemble(article, item.Metadata, before, language, slug, pictures, links);
    }

    /// <summary>Puts an item's content together, once its language, slug and media are known.</summary>
    internal static ArticleContent Assemble(
        ImportedArticle article, ItemMetadata metadata, ArticleContent? before, string language, string slug,
        IReadOnlyDictionary<Guid, MediumUse> pictures, IReadOnlyDictionary<Guid, LinkContent> links) => new()
        {
            Type = article.Type,
            Slug = slug,
            Language = language,
            Kicker = article.Kicker,
            Headline = article.Headline,
            Lead = article.Lead,
            Body = article.Body.Select(block => block switch
            {
                MediaBlock place => place with { MediaId = pictures[place.MediaId].Id },
                CrossLinkBlock place => place with { CrossLinkId = links[place.CrossLinkId].Id },
                _ => block,
            }).ToList(),
            Signature = article.Signature,
            Authors = article.Authors,
            Section = metadata.Section?.Slug ?? before?.Section,
            Tags = metadata.Tags?.Select(tag => tag.Slug).ToList() ?? before?.Tags ?? [],
            Media = article.Media.Select(medium => pictures[medium.Id]).ToList(),
            CrossLinks = article.CrossLinks.Select(link => links[link.Id]).ToList(),
            Rights = metadata.Rights ?? before?.Rights ?? NoRights,
        };

    /// <summary>A slug is kept when the headline changes: addresses that were given out are not changed by a machine.</summary>
    private async Task<string> SlugAsync(
        WriteTransaction write, Guid id, string wanted, string language, ArticleContent? before) =>
        before is not null && (before.Language == language || await slugs.TryTakeAsync(write, id, before.Slug, language))
            ? before.Slug
            : await slugs.TakeFreeAsync(write, id, wanted, language);

    private async Task EnsureTaxonomyAsync(WriteTransaction write, ItemMetadata metadata, WarningList warnings)
    {
        if (metadata.Section is { } section && await taxonomy.EnsureSectionAsync(write, section))
            warnings.Add(null, "newSection", $"The section '{section.Slug}' is new here.");
        foreach (var slug in await taxonomy.EnsureTagsAsync(write, metadata.Tags ?? []))
            warnings.Add(null, "newTag", $"The tag '{slug}' is new here.");
    }

    internal static Dictionary<Guid, LinkContent> Links(
        IReadOnlyList<ImportedCrossLink> links, IReadOnlyList<LinkContent> before, Func<Guid> newId)
    {
        var known = before.ToLookup(link => (link.Label, link.Title)).ToDictionary(group => group.Key, group => new Queue<Guid>(group.Select(link => link.Id)));
        return links.ToDictionary(link => link.Id, link => new LinkContent
        {
            Id = known.TryGetValue((link.Label, link.Title), out var ids) && ids.TryDequeue(out var id) ? id : newId(),
            Label = link.Label,
            Kind = link.Kind,
            Title = link.Title,
            SourceHref = link.Href,
        });
    }
}
