using ContentApi.Imports.Xml;

namespace ContentApi.Imports.Wxr;

/// <summary>
/// Reads WXR, the export of WordPress: its posts are articles, its attachments their media. Pages, menus, revisions and the
/// like are no articles and are passed over. What PHP has serialised is left as it is.
/// </summary>
public sealed class WxrReader(FormatTools tools) : IDocumentReader
{
    /// <summary>Types that are no pieces of writing. What else there is was made for one.</summary>
    private static readonly string[] NoArticles =
    [
        "attachment", "page", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block",
        "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face", "acf-field", "acf-field-group",
    ];

    public string Format => ImportFormats.Wxr;

    public ReadDocument Read(string text)
    {
        var (document, fault) = XmlText.Load(text);
        if (fault is not null) return ReadDocument.Unreadable(fault);
        var root = document!.Root!;
        if (root.One("channel") is not { } channel)
            return ReadDocument.Unreadable(new("noItems", $"The document <{root.Name.LocalName}> has no channel.",
                "Send an export of WordPress (WXR 1.2).", root.Line()));
        var site = new WxrSite(channel);
        var posts = channel.All("item").Where(item => !NoArticles.Contains(item.One("post_type").Words() ?? "post")).ToList();
        if (posts.Count == 0)
            return ReadDocument.Unreadable(new("noItems", "The export has no posts.", "Export posts together with their media.", channel.Line()));
        return new ReadDocument([.. posts.Select(post => new WxrPost(post, site, tools).Read())]);
    }
}
