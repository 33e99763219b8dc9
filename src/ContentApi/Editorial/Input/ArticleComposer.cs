using System.Text;
using ContentApi.Articles;
using ContentApi.Credits;
using ContentApi.Media;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using ContentApi.Taxonomy;

namespace ContentApi.Editorial.Input;

/// <summary>
/// Makes the content of an article from what an editor sent: finds the sections, tags, media and articles that it names,
/// and every fault together.
/// </summary>
public sealed class ArticleComposer(MediumStore media, TaxonomyStore taxonomy, KnownAgencies agencies, ArticleStore articles)
{
    private const int LargestBody = 2_000_000;

    private static readonly ArticleRights NoRights = new()
    {
        CopyrightHolder = null, CopyrightNotice = null, UsageTerms = null, DataMining = DataMining.Allowed,
    };

    /// <param name="write">The transaction.</param>
    /// <param name="input">What was sent.</param>
    /// <param name="before">What the working copy says; null: the article is new.</param>
    /// <returns>The content, its slug still the editor's wish, and what is wrong with it.</returns>
    public async Task<(ArticleContent Content, IReadOnlyDictionary<Guid, StoredMedium> Media, IReadOnlyList<InputError> Errors)> ComposeAsync(
        WriteTransaction write, ArticleInput input, ArticleContent? before)
    {
        var errors = new List<InputError>();
        var stored = (await media.FindAsync(write, [.. input.Media.Select(use => use.Id).Distinct()])).ToDictionary(medium => medium.Id);
        JudgeMedia(input.Media, stored, errors);
        errors.AddRange(await taxonomy.UnknownAsync(write, input.Section, input.Tags));
        var (links, ids) = Links(input.CrossLinks, before?.CrossLinks ?? [], errors);
        await JudgeTargetsAsync(write, input.CrossLinks, errors);
        JudgeAuthors(input.Authors, errors);
        var blocks = new BlockComposer(before?.Body ?? [], stored, ids);
        var body = blocks.Compose(input.Body);
        errors.AddRange(blocks.Errors);
        var content = new ArticleContent
        {
            Type = input.Type,
            Slug = input.Slug ?? before?.Slug ?? "",
            Language = LanguageTag.Normalise(input.Language)!,
            Kicker = OneLine(input.Kicker),
            Headline = OneLine(input.Headline)!,
            Lead = input.Lead is { } lead && lead.Trim().Length > 0 ? lead.Trim() : null,
            Body = body,
            Signature = input.Signature is { } signature ? SignatureOf(signature) : null,
            Authors = [.. input.Authors.Select(author => new Author { Name = author.Name.Trim(), Role = author.Role, Url = author.Url })],
            Section = input.Section,
            Tags = [.. input.Tags.Distinct()],
            Media = [.. input.Media.OrderBy(use => use.Role != MediumRole.Lead).Select(use => Use(use, stored.GetValueOrDefault(use.Id)))],
            CrossLinks = links,
            Rights = input.Rights is { } rights ? new ArticleRights
            {
                CopyrightHolder = rights.CopyrightHolder, CopyrightNotice = rights.CopyrightNotice, UsageTerms = rights.UsageTerms,
                DataMining = rights.DataMining,
            } : NoRights,
        };
        if (body.Sum(block => (long)Encoding.UTF8.GetByteCount(System.Text.Json.JsonSerializer.Serialize(block, Json.Options))) > LargestBody)
            errors.Add(JsonInput.Error("/body", "tooLong", "The body is larger than 2 MB.", "Divide the article."));
        return (content, stored, errors);
    }

    /// <summary>The digest by which an import knows the article again.</summary>
    public static byte[] Hash(ArticleContent content, IReadOnlyDictionary<Guid, StoredMedium> media) => ContentHash.Of(
        new ArticleWords(content.Type, content.Kicker, content.Headline, content.Lead, content.Signature, content.Authors, content.Body),
        content.Media.Select(use => (use, medium: media[use.Id])).Select(both => new MediumWords(both.use.Role, both.medium.Kind,
            both.use.Caption ?? both.medium.Caption, both.use.Alt ?? both.medium.Alt, both.medium.CreditRaw)),
        content.CrossLinks.Select(link => new LinkWords(link.Label, link.Title)));

    private static string? OneLine(string? text) =>
        text is null || text.Trim().Length == 0 ? null : string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static MediumUse Use(MediumUseInput use, StoredMedium? medium) => new()
    {
        Id = use.Id,
        Role = use.Role,
        Caption = use.Caption == medium?.Caption ? null : use.Caption,
        Alt = use.Alt == medium?.Alt ? null : use.Alt,
    };

    private static void JudgeMedia(IReadOnlyList<MediumUseInput> uses, Dictionary<Guid, StoredMedium> stored, List<InputError> errors)
    {
        var seen = new HashSet<Guid>();
        for (var index = 0; index < uses.Count; index++)
            if (!stored.ContainsKey(uses[index].Id))
                errors.Add(JsonInput.Error($"/media/{index}/id", "unknownMedium",
                    $"There is no medium '{uses[index].Id}'.", "Send it to '/v1/media' first."));
            else if (!seen.Add(uses[index].Id))
                errors.Add(JsonInput.Error($"/media/{index}/id", "duplicate", "The medium is there already.",
                    "Name it once; blocks may show it as often as they like."));
        if (uses.Count(use => use.Role == MediumRole.Lead) > 1)
            errors.Add(JsonInput.Error("/media", "severalLeads", "Several media have the role 'lead'.",
                "Give the others 'gallery' or 'inline'."));
    }

    private static void JudgeAuthors(IReadOnlyList<AuthorInput> authors, List<InputError> errors)
    {
        for (var index = 0; index < authors.Count; index++)
            if (authors[index].Url is { } url && !WebAddress.TryRead(url, out _))
                errors.Add(JsonInput.Error($"/authors/{index}/url", "malformed", $"'{url}' is no address of the web.",
                    "Give one that begins with 'https://'."));
    }

    /// <summary>Known links keep their id; another id that was sent serves blocks of the same body, and becomes a new one.</summary>
    private static (IReadOnlyList<LinkContent> Links, Dictionary<Guid, Guid> Ids) Links(
        IReadOnlyList<CrossLinkInput> links, IReadOnlyList<LinkContent> before, List<InputError> errors)
    {
        var known = before.ToDictionary(link => link.Id);
        var ids = new Dictionary<Guid, Guid>();
        var made = new List<LinkContent>();
        for (var index = 0; index < links.Count; index++)
        {
            var link = links[index];
            var id = link.Id is { } sent && known.ContainsKey(sent) ? sent : Guid.CreateVersion7();
            if (!ids.TryAdd(link.Id ?? id, id))
                errors.Add(JsonInput.Error($"/crossLinks/{index}/id", "duplicate", "The link is there already.",
                    "Leave its id out: it gets one."));
            if (link.Href is { } href && !WebAddress.TryRead(href, out _))
                errors.Add(JsonInput.Error($"/crossLinks/{index}/href", "malformed",
                    $"'{href}' is no address of the web.", "Give one that begins with 'https://'."));
            if (link is { Href: not null, TargetId: not null })
                errors.Add(JsonInput.Error($"/crossLinks/{index}/href", "notTogether",
                    "A link leads to an article or to an address.", "Give 'targetId' or 'href'."));
            var old = known.GetValueOrDefault(id);
            // An address that was only shown, because the source gave it or the title is one, has not been decided by being sent back.
            var isShown = old is { Href: null } && (link.Href == old.SourceHref || link.Href == old.Title);
            made.Add(new LinkContent
            {
                Id = id, Label = link.Label, Kind = link.Kind, Title = link.Title, TargetId = link.TargetId, Href = isShown ? null : link.Href,
                SourceHref = old?.SourceHref,
            });
        }
        return (made, ids);
    }

    private async Task JudgeTargetsAsync(WriteTransaction write, IReadOnlyList<CrossLinkInput> links, List<InputError> errors)
    {
        var unknown = await articles.UnknownAsync(write, [.. links.Where(link => link.TargetId is not null).Select(link => link.TargetId!.Value).Distinct()]);
        for (var index = 0; index < links.Count; index++)
            if (links[index].TargetId is { } target && unknown.Contains(target))
                errors.Add(JsonInput.Error($"/crossLinks/{index}/targetId", "unknownArticle",
                    $"There is no article '{target}'.",
                    "Leave it out: the article is found by the title when it arrives."));
    }

    private Signature SignatureOf(SignatureInput signature)
    {
        var parts = signature.Raw.Split(['/', ',', ';', '&', '+', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Signature
        {
            Raw = signature.Raw,
            Agencies = signature.Agencies ?? [.. parts.Select(agencies.Canonical).OfType<string>().Distinct()],
            Initials = signature.Initials ?? [.. parts.Where(part => agencies.Canonical(part) is null && part.Length is > 0 and <= 4 && part.All(char.IsLower))],
        };
    }
}
