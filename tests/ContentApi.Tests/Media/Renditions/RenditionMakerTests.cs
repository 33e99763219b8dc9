using ContentApi.Media.Files;
using ContentApi.Media.Metadata;
using ContentApi.Media.Renditions;
using ContentApi.Tests.Media.Files;
using NetVips;

namespace ContentApi.Tests.Media.Renditions;

/// <summary>What becomes of a picture in another size.</summary>
public sealed class RenditionMakerTests
{
    [Theory]
    [InlineData(PictureFormat.Jpeg, PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Jpeg, PictureFormat.Webp)]
    [InlineData(PictureFormat.Png, PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png, PictureFormat.Webp)]
    [InlineData(PictureFormat.Webp, PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp, PictureFormat.Webp)]
    public void Has_the_width_that_was_asked_for_and_keeps_its_proportions(PictureFormat original, PictureFormat given)
    {
        var made = Make(Pictures.Make(original, 1201, 799), 640, given);
        Assert.Equal(given, PictureFormats.Of(made));
        using var image = Image.NewFromBuffer(made);
        Assert.Equal((640, 426), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(999, 333)]
    [InlineData(1237, 2711)]
    [InlineData(3001, 1999)]
    [InlineData(2561, 1707)]
    [InlineData(641, 2)]
    [InlineData(7, 4999)]
    [InlineData(4032, 3024)]
    public void Has_the_height_that_answers_name(int width, int height)
    {
        var list = new RenditionList(Microsoft.Extensions.Options.Options.Create(new MediaOptions()));
        var original = Pictures.Make(width: width, height: height);
        foreach (var offered in list.Of(Guid.Empty, width, height).Where(file => file.ContentType == "image/jpeg"))
        {
            using var image = Image.NewFromBuffer(Make(original, int.Parse(offered.Name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal((offered.Width, offered.Height), (image.Width, image.Height));
        }
    }

    [Fact]
    public void Is_never_larger_than_the_original()
    {
        using var image = Image.NewFromBuffer(Make(Pictures.Make(width: 300, height: 900), 2560));
        Assert.Equal((300, 900), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void Stands_upright_and_says_so(int orientation)
    {
        using var image = Image.NewFromBuffer(Make(Pictures.Make(width: 900, height: 600, orientation: orientation), 320));
        Assert.Equal((320, 480), (image.Width, image.Height));
        Assert.False(image.Contains("orientation") && image.Get("orientation") is > 1);
    }

    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp)]
    public async Task Keeps_what_the_original_says_about_itself(PictureFormat given)
    {
        var before = await ReadAsync(Pictures.Reference);
        var after = await ReadAsync(Make(Pictures.Reference, 320, given));
        Assert.Equal(before, after);
        Assert.Equal("Credit Line (ref2017.1)", after.Credit);
    }

    [Fact]
    public void Keeps_the_older_form_too_and_colours_and_camera_settings()
    {
        using var image = Image.NewFromBuffer(Make(Pictures.Reference, 320));
        Assert.Equal("Credit Line (ref2017.1)", IimReader.Read((byte[])image.Get("iptc-data")).Credit);
        Assert.True(image.Contains("icc-profile-data"));
        Assert.True(image.Contains("exif-data"));
        Assert.False(image.Contains("jpeg-thumbnail-data"));
    }

    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp)]
    public async Task Carries_the_credit_that_the_desk_gave_to_a_file_without_one(PictureFormat given)
    {
        var facts = new EmbeddedMetadata { Credit = "Agence Léman - Ada Martin", Creator = "Ada Martin", CopyrightNotice = "© Ada Martin", Caption = "Le lac." };
        Assert.Equal(facts, await ReadAsync(Make(Pictures.Make(PictureFormat.Png), 320, given, facts)));
    }

    [Fact]
    public void Shows_white_where_a_picture_without_transparency_was_transparent()
    {
        using var clear = Image.Black(400, 300, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb);
        using var image = Image.NewFromBuffer(Make(clear.PngsaveBuffer(), 160));
        Assert.All(image.Getpoint(10, 10), value => Assert.InRange(value, 254, 255));
        using var kept = Image.NewFromBuffer(Make(clear.PngsaveBuffer(), 160, PictureFormat.Webp));
        Assert.True(kept.HasAlpha());
    }

    [Fact]
    public void Is_in_the_colours_of_the_web_whatever_the_original_was_in()
    {
        using var grey = Image.Black(400, 300).Linear([1], [120]).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Bw);
        using var print = Image.Black(400, 300, bands: 4).Copy(interpretation: Enums.Interpretation.Cmyk);
        using var deep = Image.Black(400, 300, bands: 3).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);
        foreach (var original in new[] { grey.JpegsaveBuffer(), print.JpegsaveBuffer(), deep.PngsaveBuffer() })
            foreach (var format in RenditionForm.Formats.Values)
            {
                using var image = Image.NewFromBuffer(Make(original, 160, format));
                Assert.Contains(image.Interpretation, new[] { Enums.Interpretation.Srgb, Enums.Interpretation.Bw });
                Assert.Equal(Enums.BandFormat.Uchar, image.Format);
            }
    }

    [Fact]
    public void The_same_is_made_of_the_same() =>
        Assert.Equal(Make(Pictures.Reference, 320), Make(Pictures.Reference, 320));

    public static byte[] Make(byte[] original, int width, PictureFormat given = PictureFormat.Jpeg, EmbeddedMetadata? facts = null)
    {
        using var file = Image.NewFromBuffer(original);
        using var upright = file.Autorot();
        var form = new RenditionForm(width, given);
        return RenditionMaker.Make(original, form, form.SizeOf(upright.Width, upright.Height), facts ?? EmbeddedMetadata.None);
    }

    private static async Task<EmbeddedMetadata> ReadAsync(byte[] content)
    {
        var (picture, fault) = await PictureReaderTests.ReadAsync(content);
        Assert.Null(fault);
        return picture!.Metadata;
    }
}
