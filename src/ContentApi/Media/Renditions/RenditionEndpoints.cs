using System.Globalization;
using ContentApi.Media.Files;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Media.Renditions;

/// <summary>The files of the pictures that are stored here.</summary>
public static class RenditionEndpoints
{
    public static void MapRenditions(this IEndpointRouteBuilder routes) =>
        routes.MapReads("/media/{id}/{width}.{format}", Get).WithName("getMediumFile").WithTags("Media")
            .Produces<Stream>(StatusCodes.Status200OK, "image/jpeg", "image/webp")
            .Produces(StatusCodes.Status304NotModified);

    /// <summary>Gets a picture in one of the widths that are offered, as JPEG or WebP.</summary>
    /// <remarks>
    /// Upright, in sRGB, and with the metadata of the original: creator, credit, copyright and caption go along. A picture is
    /// never made larger: a width above its own gives its own. Whether you may see it is decided at each request.
    /// </remarks>
    /// <param name="id">The medium's id.</param>
    /// <param name="width">One of the widths that `renditions` of the medium name.</param>
    /// <param name="format">`jpg` or `webp`.</param>
    private static async Task<Results<FileStreamHttpResult, NotFoundProblem, WithheldProblem, UnavailableProblem>> Get(
        string id, string width, string format, StoredPictures pictures, RenditionStore renditions, RenditionList list,
        AnswerWriter writer, MiningReservation mining, HttpContext context)
    {
        if (!TryRead(width, format, out var form)) return NoForm(width, format, list);
        var mayWrite = context.User.HasClaim(Scopes.Claim, Scopes.Write);
        var picture = Uuid.Read(id) is { } medium
            ? await pictures.FindAsync(medium, RightsClass.Of(context), mayWrite, context.RequestAborted)
            : null;
        if (picture is null) return new NotFoundProblem($"No picture that you may see has the id '{id}'.");
        if (!list.Widths.Contains(form.Width) && !picture.Offers(form)) return NoForm(width, format, list);
        if (picture.Withheld is { } reason && !mayWrite) return new WithheldProblem(reason);
        if (await renditions.OpenAsync(picture, form, context.RequestAborted) is not { } content)
            return new UnavailableProblem("The picture's original cannot be found in the storage.");

        if (picture.IsPublic && picture.Withheld is null) writer.SayHowToKeep(context, CacheKeys.Medium(picture.Id));
        else context.Response.Headers.CacheControl = "private, no-store";
        mining.Say(context.Response.Headers, picture.IsMiningReserved);
        context.Response.Headers.Vary = HeaderNames.Authorization; // it is the same file whatever is accepted
        return TypedResults.Stream(content, form.Format.MediaType(), lastModified: picture.UpdatedAt,
            entityTag: new EntityTagHeaderValue(RenditionKey.Of(picture, form).ETag), enableRangeProcessing: true);
    }

    private static NotFoundProblem NoForm(string width, string format, RenditionList list) => new(
        $"There is no '{width}.{format}'. The widths are {string.Join(", ", list.Widths)}; "
        + $"the forms {string.Join(" and ", RenditionForm.Formats.Keys)}.");

    private static bool TryRead(string width, string format, out RenditionForm form)
    {
        form = null!;
        if (!RenditionForm.Formats.TryGetValue(format, out var known)) return false;
        if (!int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) || width[0] == '0') return false;
        form = new RenditionForm(pixels, known);
        return true;
    }
}
