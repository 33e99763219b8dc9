using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Editorial;
using ContentApi.Media;
using ContentApi.Platform.Database;
using ContentApi.Taxonomy;

namespace ContentApi.Imports;

/// <summary>Makes an item's content: what is equal to the version before keeps its ids.</summary>
public sealed class ImportComposer(Slugs slugs, TaxonomyStore taxonomy, ImportMedia media)
{
    private const string DefaultLanguage = "fr";

    private static readonly ArticleRights NoRights = new()
    {
        CopyrightHolder = null, CopyrightNotice = null, UsageTerms = null, DataMining = DataMining.Allowed,
    };

    /// <summary>Whether the metadata that was given asks for nothing new.</summary>
    public async Task<bool> LeavesMetadataAsync(WriteTransaction write, ArticleContent content, ItemMetadata metadata) =>
        (metadata.Language is null || metadata.Language == content.Language)
        && (metadata.Section is null || metadata.Section.Slug == content.Section)
        && (metadata.Tags is null || metadata.Tags.Select(tag => tag.Slug).SequenceEqual(content.Tags))
        && await media.LeavesFilesAsync(write, content.Media, metadata.Pictures);

    public async Task<ArticleContent> ComposeAsync(
        WriteTransaction write, Guid id, ImportItem item, ImportedArticle article, ArticleContent? before,
        Func<Guid> newId, WarningList warnings)
    {
        var language = item.Metadata.Language ?? article.Language ?? before?.Language;
        if (language is null)
        {
            language = DefaultLanguage;
            warnings.Add(null, "guessedLanguage", $"The language could not be told; '{DefaultLanguage}' was taken. Say it with 'language'.");
        }
        await EnsureTaxonomyAsync(write, item.Metadata, warnings);
        var pictures = await media.StoreAsync(write, article.Media, item.Metadata.Pictures, before?.Media ?? [], newId);
        var links = Links(article.CrossLinks, before?.CrossLinks ?? [], newId);
        return new ArticleContent
        {
            Type = article.Type,
            Slug = await SlugAsync(write, id, article.Headline, language, before),
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
            Section = item.Metadata.Section?.Slug ?? before?.Section,
            Tags = item.Metadata.Tags?.Select(tag => tag.Slug).ToList() ?? before?.Tags ?? [],
            Media = article.Media.Select(medium => pictures[medium.Id]).ToList(),
            CrossLinks = article.CrossLinks.Select(link => links[link.Id]).ToList(),
            Rights = before?.Rights ?? NoRights,
        };
    }

    /// <summary>A slug is kept when the headline changes: addresses that were given out are not changed by a machine.</summary>
    private async Task<string> SlugAsync(
        WriteTransaction write, Guid id, string headline, string language, ArticleContent? before) =>
        before is not null && (before.Language == language || await slugs.TryTakeAsync(write, id, before.Slug, language))
            ? before.Slug
            : await slugs.TakeAsync(write, id, headline, language);

    private async Task EnsureTaxonomyAsync(WriteTransaction write, ItemMetadata metadata, WarningList warnings)
    {
        if (metadata.Section is { } section && await taxonomy.EnsureSectionAsync(write, section))
            warnings.Add(null, "newSection", $"The section '{section.Slug}' was not there and was made.");
        foreach (var slug in await taxonomy.EnsureTagsAsync(write, metadata.Tags ?? []))
            warnings.Add(null, "newTag", $"The tag '{slug}' was not there and was made.");
    }

    private static Dictionary<Guid, LinkContent> Links(
        IReadOnlyList<ImportedCrossLink> links, IReadOnlyList<LinkContent> before, Func<Guid> newId)
    {
        var known = before.ToLookup(link => (link.Label, link.Title)).ToDictionary(group => group.Key, group => new Queue<Guid>(group.Select(link => link.Id)));
        return links.ToDictionary(link => link.Id, link => new LinkContent
        {
            Id = known.TryGetValue((link.Label, link.Title), out var ids) && ids.TryDequeue(out var id) ? id : newId(),
            Label = link.Label,
            Kind = link.Kind,
            Title = link.Title,
        });
    }
}
