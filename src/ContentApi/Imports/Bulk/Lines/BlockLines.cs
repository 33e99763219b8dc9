using ContentApi.Articles.Blocks;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Reads an article's body, block by block; markup is cleaned.</summary>
internal sealed class BlockLines(LineChecks checks, MediumLines media, LinkLines links)
{
    private const string List = "body";
    private const int MostBytes = 2 * 1024 * 1024;
    private const int MostBlocks = 20_000;
    private const int LongestName = 300;
    private const int LongestId = 64;

    private readonly BlockIds ids = new();
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private long characters;

    public IReadOnlyList<Block> Read(IReadOnlyList<ArticleLine.BlockEntry?> lines)
    {
        if (lines.Count > MostBlocks) checks.Fail(new Place(List), "tooMany", $"The body has {lines.Count} blocks.",
            $"It may have {MostBlocks}.");
        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < lines.Count && checks.Fault is null; i++)
        {
            if (lines[i] is not { } line) checks.Fail(new Place(List, i), "missing", "The block is null.",
                "Leave it out.");
            else if (Read(line, i) is { } block) blocks.Add(block);
            if (characters > MostBytes) checks.Fail(new Place(List), "tooLong", "The body is longer than 2 MB.",
                "Make several articles of it.");
        }
        return blocks;
    }

    private Block? Read(ArticleLine.BlockEntry line, int i)
    {
        switch (line.Kind)
        {
            case "paragraph":
                var (html, text) = Inline(line.Html, line.Text, i);
                return new Paragraph { Id = Id(line, i, text), Html = html, Text = text };
            case "quote":
                (html, text) = Inline(line.Html, line.Text, i);
                return new Quote
                {
                    Id = Id(line, i, text), Html = html, Text = text,
                    Attribution = checks.Line(line.Attribution, new Place(List, i, "attribution"), LongestName)
                };
            case "heading":
                if (line.Level is < 2 or > 4) checks.Fail(new Place(List, i, "level"), "outOfRange",
                    $"The level is {line.Level}.", "It may be 2 to 4.");
                text = Plain(line.Text, new Place(List, i, "text"));
                return new Heading { Id = Id(line, i, text), Level = line.Level ?? 2, Text = text };
            case "unclassified":
                text = Plain(line.Text, new Place(List, i, "text"));
                return new Unclassified { Id = Id(line, i, text), Text = text };
            case "list":
                var items = (line.Items ?? []).Select((item, n) => Item(item, i, n)).ToList();
                return new ListBlock
                {
                    Id = Id(line, i, string.Join('\n', items.Select(item => item.Text))),
                    Ordered = line.Ordered ?? false, Items = items
                };
            case "media":
                return Medium(line, i);
            case "crossLink":
                return Link(line, i);
            case "embed":
                return Embed(line, i);
            default:
                checks.Fail(new Place(List, i, "kind"), line.Kind is null ? "missing" : "unknownValue",
                    "The block has no kind that is known.",
                    "It is one of 'paragraph', 'heading', 'quote', 'list', 'media', 'crossLink', 'embed', 'unclassified'.");
                return null;
        }
    }

    private MediaBlock? Medium(ArticleLine.BlockEntry line, int i)
    {
        if (!media.TryFind(line.MediaId, out var medium))
            checks.Fail(new Place(List, i, "mediaId"), "unknown", "No medium of the article has this id.",
                "Give the 'id' of one in 'media'.");
        if (medium is null) return null;
        var caption = checks.Text(line.Caption, new Place(List, i, "caption"), MostBytes) ?? medium.Caption;
        return new MediaBlock
        {
            Id = Id(line, i, $"{caption}\n{medium.Credit.Raw}"), MediaId = medium.Id,
            Caption = caption, Credit = medium.Credit
        };
    }

    private CrossLinkBlock? Link(ArticleLine.BlockEntry line, int i)
    {
        if (!links.TryFind(line.CrossLinkId, out var link))
            checks.Fail(new Place(List, i, "crossLinkId"), "unknown", "No cross-link of the article has this id.",
                "Give the 'id' of one in 'crossLinks'.");
        return link is null ? null : new CrossLinkBlock
        {
            Id = Id(line, i, $"{link.Label}\n{link.Title}"),
            CrossLinkId = link.Id
        };
    }

    private Embed? Embed(ArticleLine.BlockEntry line, int i)
    {
        var url = checks.Address(line.Url, new Place(List, i, "url"));
        if (url is null) checks.Fail(new Place(List, i, "url"), "missing", "The embed has no address.",
            "Give its public address in 'url'.");
        var provider = checks.Line(line.Provider, new Place(List, i, "provider"), LongestName);
        var html = Markup(line.Html, i);
        return url is null ? null : new Embed
        {
            Id = Id(line, i, url), Provider = provider ?? new Uri(url).Host, Url = url, Html = html is null ? null
                : EmbedHtml.Clean(html),
        };
    }

    private ListItem Item(ArticleLine.ItemEntry? line, int i, int n)
    {
        var (html, text) = Inline(line?.Html, line?.Text, i, n);
        return new ListItem { Html = html, Text = text };
    }

    /// <summary>The markup counts where it is there; else the text, as it stands.</summary>
    private (string Html, string Text) Inline(string? html, string? text, int i, int n = -1)
    {
        if (html is null)
        {
            var plain = Plain(text, n < 0 ? new Place(List, i, "text") : new Place(List, i, "items", n, "text"));
            return (InlineHtml.Escape(plain), plain);
        }
        var clean = InlineHtml.Clean(Markup(html, i, n) ?? "");
        return (clean, InlineHtml.Text(clean));
    }

    private string? Markup(string? html, int i, int n = -1)
    {
        var place = n < 0 ? new Place(List, i, "html") : new Place(List, i, "items", n, "html");
        characters += html?.Length ?? 0;
        if (checks.Text(html, place, MostBytes) is not { } markup) return null;
        return InlineHtml.IsTooDeep(markup) ? checks.Fail(place, "tooDeep", "The markup is nested too deeply.",
            "Take away what does not show.") : markup;
    }

    private string Plain(string? text, Place place)
    {
        characters += text?.Length ?? 0;
        if (text is null) checks.Fail(place, "missing", "The block says nothing.", "Give its text, or leave it out.");
        return checks.Text(text, place, MostBytes) ?? "";
    }

    /// <summary>One that was given is kept, so that later changes find the block again.</summary>
    private string Id(ArticleLine.BlockEntry line, int i, string content)
    {
        if (line.Id is null) return NextFree(line.Kind!, content);
        if (line.Id.Length is 0 or > LongestId || !line.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            checks.Fail(new Place(List, i, "id"), "malformed", "This is no id of a block.",
                "Leave it out, or give letters and digits.");
        else if (!given.Add(line.Id))
            checks.Fail(new Place(List, i, "id"), "duplicate", "Two blocks have this id.",
                "Give each an id of its own, or none.");
        return line.Id;
    }

    private string NextFree(string kind, string content)
    {
        string id;
        while (!given.Add(id = ids.Next(kind, content))) { }
        return id;
    }
}
