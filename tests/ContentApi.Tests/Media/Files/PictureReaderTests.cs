using ContentApi.Media.Files;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Media.Files;

/// <summary>What is taken as a picture, and what is refused before anything of it is decoded or stored.</summary>
public sealed class PictureReaderTests
{
    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    [InlineData(PictureFormat.Webp)]
    public async Task Takes_the_three_forms_by_their_first_bytes(PictureFormat format)
    {
        var (picture, fault) = await ReadAsync(Pictures.Make(format, 321, 123));
        Assert.Null(fault);
        Assert.Equal((format, 321, 123), (picture!.Format, picture.Width, picture.Height));
    }

    [Theory]
    [InlineData(1, 300, 200)]
    [InlineData(3, 300, 200)]
    [InlineData(6, 200, 300)]
    [InlineData(8, 200, 300)]
    public async Task Counts_width_and_height_as_people_see_them(int orientation, int width, int height)
    {
        var (picture, _) = await ReadAsync(Pictures.Make(PictureFormat.Jpeg, 300, 200, orientation: orientation));
        Assert.Equal((width, height), (picture!.Width, picture.Height));
    }

    [Theory]
    [InlineData(30_000, 30_000)]
    [InlineData(16_384, 10)]
    [InlineData(10, 16_384)]
    [InlineData(16_000, 16_000)]
    public async Task Refuses_more_pixels_than_can_be_worked_on_by_the_header_alone(int width, int height) =>
        Assert.Equal("tooManyPixels", await FaultAsync(Pictures.PngHeader(width, height)));

    [Theory]
    [InlineData(9_000, true)]
    [InlineData(7_000, false)]
    public async Task Counts_the_bytes_of_a_pixel_as_well(int side, bool isRefused) =>
        Assert.Equal(isRefused, await FaultAsync(Pictures.PngHeader(side, side, bits: 16, colours: 6)) == "tooManyPixels");

    [Theory]
    [InlineData("GIF89a\u0001\0\u0001\0")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("II*\0........")]
    [InlineData("%PDF-1.7")]
    [InlineData("RIFF\0\0\0\0WAVE")]
    [InlineData("")]
    [InlineData("\u0089PNG")]
    public async Task Refuses_what_does_not_begin_as_one_of_the_three(string content) =>
        Assert.Equal("notAPicture", await FaultAsync(System.Text.Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    [InlineData(PictureFormat.Webp)]
    public async Task Refuses_a_file_that_breaks_off(PictureFormat format)
    {
        var whole = Pictures.Make(format, 700, 500);
        foreach (var length in new[] { 12, 20, 40, whole.Length / 10, whole.Length / 2, whole.Length - 30 })
            Assert.Equal("damaged", await FaultAsync(whole[..length]));
    }

    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    public async Task Refuses_a_file_that_is_damaged_in_the_middle(PictureFormat format)
    {
        var damaged = Pictures.Make(format, 700, 500);
        Array.Fill(damaged, (byte)0xFF, damaged.Length / 2, 2000);
        Assert.Equal("damaged", await FaultAsync(damaged));
    }

    [Fact]
    public async Task Survives_whatever_is_written_over_a_file()
    {
        var chance = new Random(42);
        foreach (var format in Enum.GetValues<PictureFormat>())
        {
            var whole = Pictures.Make(format, 120, 90, xmp: "<photoshop:Credit>Reuters</photoshop:Credit>");
            for (var turn = 0; turn < 60; turn++)
            {
                var broken = whole.ToArray();
                for (var i = 0; i < 8; i++) broken[chance.Next(broken.Length)] = (byte)chance.Next(256);
                var (picture, fault) = await ReadAsync(broken);
                Assert.True(picture is null != fault is null);
            }
        }
    }

    [Fact]
    public async Task Refuses_an_animated_png()
    {
        var still = Pictures.Make(PictureFormat.Png, 40, 30);
        byte[] animated = [.. still[..33], .. Pictures.Chunk([.. "acTL"u8, 0, 0, 0, 2, 0, 0, 0, 0]), .. still[33..]];
        Assert.Equal("animated", await FaultAsync(animated));
        Assert.Null(await FaultAsync(still));
    }

    [Fact]
    public async Task Refuses_an_animated_webp()
    {
        using var black = NetVips.Image.Black(40, 30);
        using var frames = black.Join(black.Invert(), NetVips.Enums.Direction.Vertical);
        Assert.Equal("animated", await FaultAsync(frames.WebpsaveBuffer(pageHeight: 30)));
    }

    /// <summary>Reads a picture as an upload does.</summary>
    public static async Task<(Picture? Picture, PictureFault? Fault)> ReadAsync(byte[] content)
    {
        var options = Options.Create(new MediaOptions());
        using var workshop = new Workshop(options);
        return await new PictureReader(workshop, options).ReadAsync(content, TestContext.Current.CancellationToken);
    }

    private static async Task<string?> FaultAsync(byte[] content) => (await ReadAsync(content)).Fault?.Code;
}
