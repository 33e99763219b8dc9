using ContentApi.Imports.Xml;

namespace ContentApi.Imports.NewsMl12;

/// <summary>Reads IPTC NewsML 1.2, as ATS, AFP and others deliver it: each NewsItem of the document is an item.</summary>
public sealed class NewsMl12Reader(FormatTools tools) : IDocumentReader
{
    public string Format => ImportFormats.NewsMl;

    public ReadDocument Read(string text)
    {
        var (document, fault) = XmlText.Load(text);
        if (fault is not null) return ReadDocument.Unreadable(fault);
        var items = document!.Root!.Name.LocalName == "NewsItem" ? [document.Root] : document.Root.All("NewsItem").ToList();
        if (items.Count == 0)
            return ReadDocument.Unreadable(new("noItems", $"The document <{document.Root.Name.LocalName}> has no NewsItem.",
                "Send NewsML 1.2. NewsML-G2 is 'format=newsml-g2'.", document.Root.Line()));
        return new ReadDocument([.. items.Select(item => new NewsMl12Item(item, tools.NewParts()).Read())]);
    }
}
