namespace ContentApi.Platform.Html;

/// <summary>The markup of embeds: a frame with a secure address, or a quotation of a post. Scripts are the front end's to add.</summary>
public static class EmbedHtml
{
    private static readonly HtmlCleaner Cleaner = new(new Dictionary<string, string[]>
    {
        ["iframe"] = ["src", "width", "height", "title", "allow", "allowfullscreen", "loading", "sandbox"],
        ["blockquote"] = ["cite"],
        ["a"] = ["href", "title", "hreflang"],
        ["p"] = [], ["br"] = [], ["em"] = [], ["strong"] = [],
    });

    /// <summary>The markup that is allowed; empty where nothing of it is.</summary>
    public static string Clean(string html) => Cleaner.Clean(html);
}
