using System.Xml.Linq;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Xml;

namespace ContentApi.Imports.Wxr;

/// <summary>What the posts of an export share: the site, its authors, its attachments.</summary>
internal sealed class WxrSite
{
    private readonly Dictionary<string, string> authors = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> attachments = [];

    public WxrSite(XElement channel)
    {
        Name = channel.One("title").Words();
        Language = channel.One("language").Words();
        Address = MediumAddress.Of(channel.One("link").Words() ?? channel.One("base_site_url").Words(), null) is { } url ? new Uri(url) : null;
        foreach (var author in channel.All("author").Concat(channel.All("wp_author")))
            if (author.One("author_login").Words() is { } login) authors.TryAdd(login, author.One("author_display_name").Words() ?? login);
        foreach (var item in channel.All("item").Where(item => item.One("post_type").Words() == "attachment"))
            if (item.One("post_id").Words() is { } id) attachments.TryAdd(id, item);
        ByParent = attachments.Values.ToLookup(item => item.One("post_parent").Words() ?? "0");
    }

    public string? Name { get; }

    public string? Language { get; }

    public Uri? Address { get; }

    /// <summary>Attachments by the post to which they were uploaded.</summary>
    public ILookup<string, XElement> ByParent { get; }

    public XElement? Attachment(string? id) => id is null ? null : attachments.GetValueOrDefault(id);

    /// <summary>The author's name where the export gives it; the login is what stands in the post.</summary>
    public string? AuthorOf(string? login) => login is null ? null : authors.GetValueOrDefault(login, login);

    /// <summary>A post's own field, such as <c>_thumbnail_id</c>.</summary>
    public static string? Meta(XElement post, string key) => post.All("postmeta").Where(meta => meta.One("meta_key").Words() == key)
        .Select(meta => meta.One("meta_value").Words()).FirstOrDefault(value => value is not null);
}
