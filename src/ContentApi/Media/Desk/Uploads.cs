using ContentApi.Credits;
using ContentApi.Media.Files;
using ContentApi.Media.Metadata;
using ContentApi.Media.Renditions;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Media.Desk;

/// <summary>Takes pictures in: looks them through, keeps them, and makes media of what they say about themselves.</summary>
public sealed class Uploads(
    PictureReader reader, MediumFiles files, MediumComposer composer, RenditionList renditions, CreditParser parser, Writes writes, MediumDesk desk)
{
    private const int MostReserved = 10 * 1024 * 1024;

    public async Task<Outcome> CreateAsync(HttpContext context, string mediaType, UploadQuery said)
    {
        if (PictureFormats.OfMediaType(mediaType) is not { } claimed || context.Request.Headers.ContentEncoding.Count > 0)
            return new UnsupportedMediaTypeProblem("application/json, image/jpeg, image/png or image/webp");
        var body = await ReadBodyAsync(context);
        var (picture, fault) = await reader.ReadAsync(body, context.RequestAborted);
        if (picture is null) return new InvalidInputProblem([fault!.Error]);
        if (picture.Format != claimed) return new InvalidInputProblem([Mistaken(mediaType, picture)]);

        var id = Guid.CreateVersion7();
        var (medium, errors) = Compose(id, picture, said, PublicAddresses.Of(context));
        if (errors.Count > 0) return new InvalidInputProblem(errors);
        await files.StoreAsync(picture, context.RequestAborted);
        return await writes.RunAsync(context, body, write => desk.CreateAsync(write, context, medium, picture));
    }

    private (MediumDraft Medium, IReadOnlyList<InputError> Errors) Compose(Guid id, Picture picture, UploadQuery said, PublicAddresses addresses)
    {
        var file = picture.Metadata;
        var errors = new List<InputError>();
        var input = new MediumInput
        {
            Caption = said.Caption ?? Bounded(file.Caption ?? file.Headline, "caption", MediumInput.LongestCaption, errors),
            Alt = said.Alt ?? Bounded(file.Alt, "alt", MediumInput.LongestAlt, errors),
            Credit = new CreditInput { Raw = said.Credit, Waiver = said.Waiver },
            CopyrightNotice = Bounded(file.CopyrightNotice, null, 1000, errors),
            Rights = new MediumRightsInput
            {
                UsageTerms = Bounded(file.UsageTerms, null, 5000, errors),
                LicenseUrl = file.WebStatement is { Length: <= WebAddress.MaxLength } page && WebAddress.TryRead(page, out _) ? page : null,
                DataMining = file.DataMining ?? DataMining.Allowed,
            },
        };
        var (medium, faults) = composer.Compose(id, input, addresses, renditions.Of(id, picture.Width, picture.Height));
        if (said.Credit is null && EmbeddedCredit.Of(file, parser) is { } credit)
        {
            Bounded(credit.Raw, "credit", 500, errors);
            medium = medium with { Credit = credit };
        }
        return (medium, [.. errors, .. faults]);
    }

    /// <summary>A text of the file, which may not be longer than one that is written.</summary>
    private static string? Bounded(string? text, string? parameter, int most, List<InputError> errors)
    {
        if (text?.Length > most)
            errors.Add(new InputError
            {
                Pointer = "",
                Code = "tooLong",
                Message = $"The file's metadata has a text of {text.Length} characters where {most} are the most: '{text[..40]}…'.",
                Hint = parameter is null ? "Shorten it in the file." : $"Say it in the parameter '{parameter}', or shorten it in the file.",
            });
        return text;
    }

    private static InputError Mistaken(string mediaType, Picture picture) => new()
    {
        Parameter = "Content-Type",
        Code = "mistaken",
        Message = $"The body is no {mediaType} but {picture.Format.MediaType()}.",
        Hint = $"Send it as 'Content-Type: {picture.Format.MediaType()}'.",
    };

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, MostReserved));
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.Length == body.Capacity ? body.GetBuffer() : body.ToArray(); // as a rule it fits
    }
}
