using System.Xml.Linq;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Xml;

namespace ContentApi.Imports.NewsMlG2;

/// <summary>
/// Reads IPTC NewsML-G2: a newsItem, or a newsMessage with several. Picture items that come with a text item, by a package
/// or a link, are its media.
/// </summary>
public sealed class NewsMlG2Reader(FormatTools tools) : IDocumentReader
{
    public string Format => ImportFormats.NewsMlG2;

    public ReadDocument Read(string text)
    {
        var (document, fault) = XmlText.Load(text);
        if (fault is not null) return ReadDocument.Unreadable(fault);
        var root = document!.Root!;
        var items = root.DescendantsAndSelf().Where(element => element.Name.LocalName == "newsItem").ToList();
        if (items.Count == 0)
            return ReadDocument.Unreadable(new("noItems", $"The document <{root.Name.LocalName}> has no newsItem.",
                "Send a newsItem or a newsMessage with some. NewsML 1.2 is 'format=newsml'.", root.Line()));
        var media = items.Where(NewsMlG2Media.IsMedium).ToList();
        var texts = items.Except(media).ToList();
        if (texts.Count == 0) return new ReadDocument([.. media.Select(Alone)]);

        var belongs = new NewsMlG2Belonging(root, texts, media);
        return new ReadDocument(
        [
            .. texts.Select(item => new NewsMlG2Item(item, belongs.MediaOf(item), tools.NewParts(), tools.Own).Read()),
            .. media.Where(belongs.IsAlone).Select(Alone),
        ]);
    }

    private static ReadItem Alone(XElement medium) => new(medium.Attr("guid"),
        ArticleAssembly.Refused(new("notAnArticle", "The item is a medium that no article of the document shows.",
            "Send it together with its article, in a newsMessage.", medium.Line())), new ItemMetadata(), ItemOrigin.Unknown);
}
