using System.Security.Cryptography;
using System.Text.Json;
using ContentApi.Articles.Blocks;
using ContentApi.Editorial;
using ContentApi.Media;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Edits;

/// <summary>
/// Joins what people changed and what a source changed since the last import. Where both changed the same, people win, and
/// the field is named.
/// </summary>
public sealed class ContentMerge
{
    private readonly ArticleContent before;
    private readonly ArticleContent ours;
    private readonly ArticleContent theirs;
    private readonly List<string> conflicts = [];

    private ContentMerge(ArticleContent before, ArticleContent ours, ArticleContent theirs) =>
        (this.before, this.ours, this.theirs) = (before, ours, theirs);

    /// <param name="before">What the last import said.</param>
    /// <param name="ours">What people made of it.</param>
    /// <param name="theirs">What the source says now.</param>
    /// <returns>The joined content, and the fields in which people had to win.</returns>
    public static (ArticleContent Content, IReadOnlyList<string> Conflicts) Of(ArticleContent before, ArticleContent ours, ArticleContent theirs)
    {
        var merge = new ContentMerge(before, ours, theirs);
        return (merge.Join(), merge.conflicts);
    }

    /// <summary>A digest of joined content, which no import has.</summary>
    public static byte[] HashOf(ArticleContent content) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Json.Options));

    private ArticleContent Join()
    {
        var language = Pick("language", content => content.Language);
        var body = Join("body", content => content.Body, block => block.Id);
        return ours with
        {
            Type = Pick("type", content => content.Type),
            Language = language,
            Slug = language == ours.Language ? ours.Slug : theirs.Slug,
            Kicker = Pick("kicker", content => content.Kicker),
            Headline = Pick("headline", content => content.Headline),
            Lead = Pick("lead", content => content.Lead),
            Body = body,
            Signature = Pick("signature", content => content.Signature),
            Authors = Pick("authors", content => content.Authors),
            Section = Pick("section", content => content.Section),
            Tags = Pick("tags", content => content.Tags),
            Media = MediaFor(body),
            CrossLinks = LinksFor(body),
            Rights = Pick("rights", content => content.Rights),
        };
    }

    private T Pick<T>(string field, Func<ArticleContent, T> of)
    {
        var (was, mine, yours) = (of(before), of(ours), of(theirs));
        if (KeyedMerge.Same(mine, was)) return yours;
        if (!KeyedMerge.Same(yours, was) && !KeyedMerge.Same(yours, mine)) conflicts.Add(field);
        return mine;
    }

    private IReadOnlyList<T> Join<T, TKey>(string field, Func<ArticleContent, IReadOnlyList<T>> of, Func<T, TKey> key) where TKey : notnull
    {
        var (list, isConflict) = KeyedMerge.Of(of(before), of(ours), of(theirs), key);
        if (isConflict) conflicts.Add(field);
        return list;
    }

    /// <summary>A place in the text needs its medium, and what only the source's text showed is not shown without it.</summary>
    private List<MediumUse> MediaFor(IReadOnlyList<Block> body)
    {
        var shown = body.OfType<MediaBlock>().Select(block => block.MediaId).ToHashSet();
        var own = ours.Media.Select(use => use.Id).ToHashSet();
        var joined = Join("media", content => content.Media, use => use.Id)
            .Where(use => use.Role != MediumRole.Inline || shown.Contains(use.Id) || own.Contains(use.Id)).ToList();
        var there = joined.Select(use => use.Id).ToHashSet();
        joined.AddRange(ours.Media.Concat(theirs.Media).Concat(before.Media).Where(use => shown.Contains(use.Id) && there.Add(use.Id)));
        return joined;
    }

    private List<LinkContent> LinksFor(IReadOnlyList<Block> body)
    {
        var placed = body.OfType<CrossLinkBlock>().Select(block => block.CrossLinkId).ToList();
        var all = Join("crossLinks", content => content.CrossLinks, link => link.Id)
            .Concat(ours.CrossLinks).Concat(theirs.CrossLinks).Concat(before.CrossLinks).DistinctBy(link => link.Id).ToDictionary(link => link.Id);
        var beside = ours.CrossLinks.Where(link => !ours.Body.OfType<CrossLinkBlock>().Any(block => block.CrossLinkId == link.Id));
        return [.. placed.Where(all.ContainsKey).Select(id => all[id]).Concat(beside).DistinctBy(link => link.Id)];
    }
}
