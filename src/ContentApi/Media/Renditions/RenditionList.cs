using ContentApi.Media.Files;
using Microsoft.Extensions.Options;

namespace ContentApi.Media.Renditions;

/// <summary>The sizes in which a picture is offered: those of the list up to its own, never more than it has.</summary>
public sealed class RenditionList(IOptions<MediaOptions> options)
{
    private readonly IReadOnlyList<int> widths = options.Value.ReadWidths();

    public IReadOnlyList<int> Widths => widths;

    public IReadOnlyList<Rendition> Of(Guid medium, int width, int height) =>
        [.. RenditionForm.Formats.Values.SelectMany(format => Offered(width).Select(offered => One(medium, offered, format, width, height)))];

    /// <summary>The first that is wider than the picture gives the picture's own width, the others would say the same again.</summary>
    private IEnumerable<int> Offered(int width)
    {
        foreach (var offered in widths)
        {
            yield return offered;
            if (offered >= width) yield break;
        }
    }

    private static Rendition One(Guid medium, int offered, PictureFormat format, int width, int height)
    {
        var form = new RenditionForm(offered, format);
        var size = form.SizeOf(width, height);
        return new Rendition
        {
            Name = form.FileName.Replace('.', '-'),
            Url = form.PathOf(medium),
            Width = size.Width,
            Height = size.Height,
            ContentType = format.MediaType(),
            SizeBytes = null, // known when somebody has asked for it
        };
    }
}
