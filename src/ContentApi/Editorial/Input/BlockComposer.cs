using ContentApi.Articles.Blocks;
using ContentApi.Credits;
using ContentApi.Media;
using ContentApi.Platform.Html;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Input;

/// <summary>Makes blocks of what editors sent: markup is cleaned, known ids are kept, every other block gets one.</summary>
public sealed class BlockComposer(
    IReadOnlyList<Block> before, IReadOnlyDictionary<Guid, StoredMedium> media, IReadOnlyDictionary<Guid, Guid> links)
{
    private const int LongestText = 500_000;

    private readonly HashSet<string> known = [.. before.Select(block => block.Id)];
    private readonly HashSet<string> given = [];
    private readonly BlockIds ids = new();
    private readonly List<InputError> errors = [];

    public IReadOnlyList<InputError> Errors => errors;

    public IReadOnlyList<Block> Compose(IReadOnlyList<BlockInput> body)
    {
        var kept = body.Where(block => block.Id is not null && known.Contains(block.Id)).Select(block => block.Id!).ToHashSet();
        return [.. body.Select((block, index) => Compose(block, $"/body/{index}", kept))];
    }

    private Block Compose(BlockInput block, string place, HashSet<string> kept) => block switch
    {
        ParagraphInput paragraph when Markup(paragraph.Html, paragraph.Text, place) is var (html, text) =>
            new Paragraph { Id = Id(block, "paragraph", html, kept), Html = html, Text = text },
        HeadingInput heading => new Heading { Id = Id(block, "heading", heading.Text, kept), Level = heading.Level, Text = heading.Text },
        QuoteInput quote when Markup(quote.Html, quote.Text, place) is var (html, text) =>
            new Quote { Id = Id(block, "quote", html, kept), Html = html, Text = text, Attribution = quote.Attribution },
        ListBlockInput list when Items(list, place) is var items => new ListBlock
        {
            Id = Id(block, "list", string.Join('\n', items.Select(item => item.Html)), kept), Ordered = list.Ordered, Items = items,
        },
        MediaBlockInput place2 => Medium(place2, place, kept),
        CrossLinkBlockInput link => new CrossLinkBlock { Id = Id(block, "crossLink", $"{link.CrossLinkId}", kept), CrossLinkId = Link(link, place) },
        EmbedInput embed => Embed(embed, place, kept),
        UnclassifiedInput text => new Unclassified { Id = Id(block, "unclassified", text.Text, kept), Text = text.Text },
        _ => throw new InvalidOperationException($"No block is made of {block.GetType().Name}."),
    };

    /// <summary>A known id, once; else one that follows from the content and is nobody else's.</summary>
    private string Id(BlockInput block, string kind, string content, HashSet<string> kept)
    {
        if (block.Id is { } id && kept.Contains(id) && given.Add(id)) return id;
        string next;
        do next = ids.Next(kind, content);
        while (kept.Contains(next) || !given.Add(next));
        return next;
    }

    private (string Html, string Text) Markup(string? html, string? text, string place)
    {
        if (html is null && text is null)
        {
            errors.Add(JsonInput.Error($"{place}/html", "missing", "'html' is missing.", "Give 'html', or plain 'text'."));
            return ("", "");
        }
        var source = html ?? InlineHtml.Escape(text!);
        if (source.Length > LongestText)
        {
            errors.Add(JsonInput.Error($"{place}/html", "tooLong", $"'html' has {source.Length} characters.",
                $"It may have {LongestText}: divide it into blocks."));
            return ("", "");
        }
        if (InlineHtml.IsTooDeep(source))
        {
            errors.Add(JsonInput.Error($"{place}/html", "tooDeep", "The markup is nested deeper than any text needs.",
                "Take the elements that hold nothing away."));
            return ("", "");
        }
        var clean = InlineHtml.Clean(source);
        return (clean, InlineHtml.Text(clean));
    }

    private IReadOnlyList<ListItem> Items(ListBlockInput list, string place) => [.. list.Items.Select((item, index) =>
    {
        var (html, text) = Markup(item.Html, item.Text, $"{place}/items/{index}");
        return new ListItem { Html = html, Text = text };
    })];

    private MediaBlock Medium(MediaBlockInput block, string place, HashSet<string> kept)
    {
        if (!media.TryGetValue(block.MediaId, out var medium))
            errors.Add(JsonInput.Error($"{place}/mediaId", "unknownMedium", $"'media' has no medium '{block.MediaId}'.",
                "Add it to 'media' of the article: what is shown in the text is one of its media."));
        return new MediaBlock
        {
            Id = Id(block, "media", $"{block.MediaId}", kept), MediaId = block.MediaId, Caption = medium?.Caption,
            Credit = medium?.Credit ?? CreditLine.None,
        };
    }

    private Guid Link(CrossLinkBlockInput block, string place)
    {
        if (links.TryGetValue(block.CrossLinkId, out var id)) return id;
        errors.Add(JsonInput.Error($"{place}/crossLinkId", "unknownCrossLink",
            $"'crossLinks' has no link '{block.CrossLinkId}'.",
            "Add it to 'crossLinks', under an id of your choice if it is new."));
        return block.CrossLinkId;
    }

    private Embed Embed(EmbedInput embed, string place, HashSet<string> kept)
    {
        if (!WebAddress.TryRead(embed.Url, out _))
            errors.Add(JsonInput.Error($"{place}/url", "malformed", $"'{embed.Url}' is no address of the web.",
                "Give one that begins with 'https://'."));
        var html = embed.Html is null || InlineHtml.IsTooDeep(embed.Html) ? "" : EmbedHtml.Clean(embed.Html).Trim();
        return new Embed { Id = Id(embed, "embed", embed.Url, kept), Provider = embed.Provider, Url = embed.Url, Html = html.Length > 0 ? html : null };
    }
}
