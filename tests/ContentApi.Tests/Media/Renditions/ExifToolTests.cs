using System.Diagnostics;
using System.Text.Json.Nodes;
using ContentApi.Media.Files;
using ContentApi.Media.Metadata;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media.Renditions;

/// <summary>What renditions say about themselves, as the trade's own tool reads it.</summary>
public sealed class ExifToolTests
{
    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp)]
    public async Task Finds_the_original_s_words_in_every_form(PictureFormat format)
    {
        var read = await ReadAsync(RenditionMakerTests.Make(Pictures.Reference, 320, format));
        Assert.Equal("Credit Line (ref2017.1)", (string?)read["XMP-photoshop:Credit"]);
        Assert.Equal("Copyright (Notice) 2017.1 IPTC - www.iptc.org  (ref2017.1)", (string?)read["XMP-dc:Rights"]);
        Assert.Equal("The description aka caption (ref2017.1)", (string?)read["XMP-dc:Description"]);
        Assert.Equal(["Creator1 (ref2017.1)", "Creator2 (ref2017.1)"], read["XMP-dc:Creator"]!.AsArray().Select(name => (string?)name));
        if (format is PictureFormat.Jpeg) Assert.Equal("Credit Line (ref2017.1)", (string?)read["IPTC:Credit"]);
    }

    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp)]
    public async Task Finds_the_desk_s_words_where_the_original_had_none_and_that_it_stands_upright(PictureFormat format)
    {
        var facts = new EmbeddedMetadata { Credit = "Agence Léman - Ada Martin", Creator = "Ada Martin", Caption = "Le lac, « bleu »." };
        var read = await ReadAsync(RenditionMakerTests.Make(Pictures.Make(orientation: 6), 320, format, facts));
        Assert.Equal(("Agence Léman - Ada Martin", "Ada Martin", "Le lac, « bleu »."),
            ((string?)read["XMP-photoshop:Credit"], (string?)read["XMP-dc:Creator"], (string?)read["XMP-dc:Description"]));
        Assert.Contains((int?)read["IFD0:Orientation"], new int?[] { null, 1 });
        if (format is PictureFormat.Jpeg) Assert.Null(read["ExifTool:Warning"]);
    }

    private static async Task<JsonObject> ReadAsync(byte[] picture)
    {
        Tool.Need("exiftool");
        using var exiftool = Process.Start(new ProcessStartInfo(Tool.Find("exiftool")!, ["-json", "-G1", "-n", "-charset", "UTF8", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await exiftool.StandardInput.BaseStream.WriteAsync(picture, TestContext.Current.CancellationToken);
        exiftool.StandardInput.Close();
        var output = await exiftool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await exiftool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(output)![0]!.AsObject();
    }
}
