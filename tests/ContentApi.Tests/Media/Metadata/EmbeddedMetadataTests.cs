using System.Text;
using ContentApi.Credits;
using ContentApi.Media;
using ContentApi.Media.Metadata;
using ContentApi.Tests.Media.Files;

namespace ContentApi.Tests.Media.Metadata;

/// <summary>What is read from a picture's file, in both of IPTC's forms.</summary>
public sealed class EmbeddedMetadataTests
{
    [Fact]
    public async Task Reads_the_reference_picture_of_the_standard()
    {
        var (picture, _) = await PictureReaderTests.ReadAsync(Pictures.Reference);
        var file = picture!.Metadata;
        Assert.Equal("Creator1 (ref2017.1), Creator2 (ref2017.1)", file.Creator);
        Assert.Equal("Credit Line (ref2017.1)", file.Credit);
        Assert.Equal("Source (ref2017.1)", file.Source);
        Assert.Equal("Copyright (Notice) 2017.1 IPTC - www.iptc.org  (ref2017.1)", file.CopyrightNotice);
        Assert.Equal("The description aka caption (ref2017.1)", file.Caption);
        Assert.Equal("The Headline (ref2017.1)", file.Headline);
        Assert.Equal("Rights Usage Termns (ref2017.1)", file.UsageTerms); // so it stands there
        Assert.Equal("http://www.WebStatementOfRights.org/2017.1", file.WebStatement);
    }

    [Fact]
    public void Prefers_the_file_s_own_choice_among_languages_and_french_where_it_has_none()
    {
        Assert.Equal("Das Boot", Xmp("<dc:description><rdf:Alt><rdf:li xml:lang='fr'>Le bateau</rdf:li><rdf:li xml:lang='x-default'>Das Boot</rdf:li></rdf:Alt></dc:description>").Caption);
        Assert.Equal("Le bateau", Xmp("<dc:description><rdf:Alt><rdf:li xml:lang='en'>The boat</rdf:li><rdf:li xml:lang='fr-CH'>Le bateau</rdf:li></rdf:Alt></dc:description>").Caption);
    }

    [Fact]
    public void Names_all_creators() =>
        Assert.Equal("Jean Témoin, Ada Martin", Xmp("<dc:creator><rdf:Seq><rdf:li>Jean Témoin</rdf:li><rdf:li>Ada Martin</rdf:li></rdf:Seq></dc:creator>").Creator);

    [Fact]
    public void Reads_properties_that_are_attributes()
    {
        var packet = Pictures.Packet("").Replace("rdf:about=\"\"", "rdf:about=\"\" photoshop:Credit=\"AFP\"", StringComparison.Ordinal);
        Assert.Equal("AFP", XmpReader.Read(Encoding.UTF8.GetBytes(packet)).Credit);
    }

    [Theory]
    [InlineData("<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>", DataMining.Reserved)]
    [InlineData("<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING</plus:DataMining>", DataMining.Reserved)]
    [InlineData("<plus:DataMining rdf:resource='http://ns.useplus.org/ldf/vocab/DMI-ALLOWED'/>", DataMining.Allowed)]
    [InlineData("<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-UNSPECIFIED</plus:DataMining>", null)]
    public void Reads_what_the_file_says_about_mining(string property, DataMining? expected) => Assert.Equal(expected, Xmp(property).DataMining);

    [Theory]
    [InlineData("<photoshop:Credit>Reu&#0;ters&#x1;</photoshop:Credit>", "Reuters")]
    [InlineData("<photoshop:Credit> \n Reuters \t</photoshop:Credit>", "Reuters")]
    [InlineData("<photoshop:Credit>&#xD83D;Reuters</photoshop:Credit>", "Reuters")]
    [InlineData("<photoshop:Credit>&#0;</photoshop:Credit>", null)]
    public void Leaves_out_what_cannot_be_stored(string property, string? expected) => Assert.Equal(expected, Xmp(property).Credit);

    [Fact]
    public void Takes_no_packet_that_refers_elsewhere_or_is_bottomless()
    {
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + Pictures.Packet("<photoshop:Credit>&e;</photoshop:Credit>");
        Assert.Equal(EmbeddedMetadata.None, XmpReader.Read(Encoding.UTF8.GetBytes(entity)));
        var deep = Pictures.Packet(string.Concat(Enumerable.Repeat("<dc:creator>", 50_000)) + string.Concat(Enumerable.Repeat("</dc:creator>", 50_000)));
        Assert.Equal(EmbeddedMetadata.None, XmpReader.Read(Encoding.UTF8.GetBytes(deep)));
        Assert.Equal(EmbeddedMetadata.None, XmpReader.Read("not XML"u8.ToArray()));
        Assert.Equal(EmbeddedMetadata.None, XmpReader.Read([]));
    }

    [Fact]
    public void Reads_the_older_form_in_the_encoding_that_it_names_or_has()
    {
        byte[] utf8 = [.. Iim(1, 90, "\u001B%G"u8), .. Iim(2, 80, "Salomé de Werra"u8), .. Iim(2, 110, "Agence Léman"u8)];
        Assert.Equal(("Salomé de Werra", "Agence Léman"), (IimReader.Read(utf8).Creator, IimReader.Read(utf8).Credit));
        Assert.Equal("Agence Léman", IimReader.Read(Iim(2, 110, "Agence Léman"u8)).Credit);
        Assert.Equal("Agence Léman", IimReader.Read(Iim(2, 110, Encoding.Latin1.GetBytes("Agence Léman"))).Credit);
    }

    [Fact]
    public void Finds_the_older_form_among_photoshop_s_resources()
    {
        var iptc = Iim(2, 120, "Le lac"u8);
        byte[] block =
        [
            .. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x25, 0, 0, 0, 0, 0, 3, 1, 2, 3, 0,
            .. "8BIM"u8, 0x04, 0x04, 0, 0, 0, 0, 0, (byte)iptc.Length, .. iptc,
        ];
        Assert.Equal("Le lac", IimReader.Read(block).Caption);
        for (var length = 0; length < block.Length; length++) IimReader.Read(block.AsSpan(0, length)); // none of them throws
    }

    [Theory]
    [InlineData("Reuters", null, "Jonathan Ernst", "Reuters - Jonathan Ernst", "Reuters", "Jonathan Ernst", "Reuters / Jonathan Ernst")]
    [InlineData("Reuters - Jonathan Ernst", null, "Jonathan Ernst", "Reuters - Jonathan Ernst", "Reuters", "Jonathan Ernst", "Reuters / Jonathan Ernst")]
    [InlineData("Mosa'ab Elshamy/AP", null, "Mosa'ab Elshamy", "Mosa'ab Elshamy/AP", "AP", "Mosa'ab Elshamy", "AP / Mosa'ab Elshamy")]
    [InlineData("Reuters - Jonathan Ernst", null, null, "Reuters - Jonathan Ernst", "Reuters", "Jonathan Ernst", "Reuters / Jonathan Ernst")]
    [InlineData("AFP", null, null, "AFP", "AFP", null, "AFP")]
    [InlineData(null, "KEYSTONE", "Ada Martin", "KEYSTONE - Ada Martin", "Keystone", "Ada Martin", "Keystone / Ada Martin")]
    [InlineData(null, null, "Ada Martin", "Ada Martin", null, "Ada Martin", "Ada Martin")]
    public void Makes_a_credit_of_the_line_and_the_creator(
        string? line, string? source, string? creator, string raw, string? agency, string? person, string display)
    {
        var file = new EmbeddedMetadata { Credit = line, Source = source, Creator = creator };
        var credit = EmbeddedCredit.Of(file, new CreditParser(new KnownAgencies(KnownAgencies.Usual)))!;
        Assert.Equal((raw, agency, person, display), (credit.Raw, credit.Agency, credit.Creator, credit.Display));
    }

    [Fact]
    public void Adds_to_a_packet_what_it_does_not_say_and_leaves_the_rest()
    {
        var packet = Encoding.UTF8.GetBytes(Pictures.Packet("<photoshop:Credit>AFP</photoshop:Credit><photoshop:City>Vevey</photoshop:City>"));
        var written = XmpPacket.With(packet, new EmbeddedMetadata { Credit = "Reuters", Creator = "Ada <Martin>", Caption = "L'été & l'hiver" })!;
        Assert.Equal(("AFP", "Ada <Martin>", "L'été & l'hiver"), (XmpReader.Read(written).Credit, XmpReader.Read(written).Creator, XmpReader.Read(written).Caption));
        Assert.Contains("Vevey", Encoding.UTF8.GetString(written));
        Assert.Same(packet, XmpPacket.With(packet, new EmbeddedMetadata { Credit = "Reuters" }));
        Assert.Null(XmpPacket.With(null, EmbeddedMetadata.None));
        Assert.Equal("Reuters", XmpReader.Read(XmpPacket.With(null, new EmbeddedMetadata { Credit = "Reuters" })!).Credit);
    }

    private static EmbeddedMetadata Xmp(string properties) => XmpReader.Read(Encoding.UTF8.GetBytes(Pictures.Packet(properties)));

    private static byte[] Iim(byte record, byte number, ReadOnlySpan<byte> value) =>
        [0x1C, record, number, (byte)(value.Length >> 8), (byte)value.Length, .. value];
}
