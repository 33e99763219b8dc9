using System.Text.Json.Nodes;
using ContentApi.Media.Files;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.OpenApi;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Media.Desk;

/// <summary>Writing media: their words, credits and rights, and pictures that are sent in.</summary>
public static class MediaDeskEndpoints
{
    private static readonly string[] Pictures = ["image/jpeg", "image/png", "image/webp"];

    public static void MapMediaDesk(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("/media").WithTags("Media").RequireAuthorization(Scopes.Write).AnswersWrites();
        media.MapPost("", Create).WithName("createMedium").Accepts<MediumInput>(JsonBody.MediaType, Pictures)
            .WithMetadata(new AlsoTakesFiles(Pictures))
            .Produces<WorkingMedium>(StatusCodes.Status200OK);
        media.MapPut("/{id}", Replace).WithName("replaceMedium").NeedsVersion().Accepts<MediumInput>(JsonBody.MediaType);
        media.MapPatch("/{id}", Patch).WithName("changeMedium").NeedsVersion().Accepts<MediumInput>(JsonBody.PatchMediaType, JsonBody.MediaType);
        media.MapDelete("/{id}", Delete).WithName("deleteMedium").NeedsVersion();
    }

    /// <summary>Makes a medium: from JSON, or of a picture, which is the whole body.</summary>
    /// <remarks>
    /// Of a JPEG, PNG or WebP picture (`Content-Type: image/jpeg` and so on, up to 10 MB), IPTC and XMP metadata give creator,
    /// credit, copyright, caption and terms; the parameters win over them. The file is kept byte for byte, and given in the
    /// widths that `renditions` name. The same file again answers 200 with the medium that has it, as it is. Nobody sees the
    /// medium until an article that shows it is published, which takes a credit, or `credit.waiver`: the reason why it needs
    /// none.
    /// </remarks>
    private static async Task<Results<Made<WorkingMedium>, ProblemResult>> Create(
        Query<UploadQuery> query, Writes writes, MediumDesk desk, Uploads uploads, HttpContext context)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim() ?? "";
        var outcome = type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            ? await uploads.CreateAsync(context, type, query.Value)
            : await FromJsonAsync(writes, desk, context);
        return outcome.As(reply => new Made<WorkingMedium>(reply));
    }

    /// <summary>Replaces what is known of the medium, at once and everywhere. What is left out takes its default.</summary>
    /// <param name="id">The medium's id.</param>
    private static Task<Results<Written<WorkingMedium>, ProblemResult>> Replace(string id, JsonBody body, Writes writes, MediumDesk desk, HttpContext context) =>
        SaveAsync(id, body, writes, desk, context, isPatch: false);

    /// <summary>Changes what is named of the medium (JSON Merge Patch, RFC 7396), at once and everywhere. Lists are replaced as a whole.</summary>
    /// <remarks>A changed credit makes its parts, and changed parts make the credit.</remarks>
    /// <param name="id">The medium's id.</param>
    private static Task<Results<Written<WorkingMedium>, ProblemResult>> Patch(string id, JsonBody body, Writes writes, MediumDesk desk, HttpContext context) =>
        SaveAsync(id, body, writes, desk, context, isPatch: true);

    /// <summary>Deletes a medium that no article shows, neither published nor in its working copy, and its file.</summary>
    /// <param name="id">The medium's id.</param>
    private static async Task<Results<Deleted, ProblemResult>> Delete(
        string id, Writes writes, MediumDesk desk, MediumFiles files, HttpContext context)
    {
        if (Uuid.Read(id) is not { } medium) return MediumDesk.NoMedium(id);
        FileDigest? file = null;
        var outcome = await writes.RunAsync(context, default(ReadOnlyMemory<byte>), async write =>
        {
            (var deleted, file) = await desk.DeleteAsync(write, context, medium);
            return deleted;
        });
        if (outcome.Problem is null && file is { } forgotten) await files.ForgetAsync(forgotten);
        return outcome.As(reply => new Deleted(reply));
    }

    private static async Task<Results<Written<WorkingMedium>, ProblemResult>> SaveAsync(
        string id, JsonBody body, Writes writes, MediumDesk desk, HttpContext context, bool isPatch)
    {
        if (Uuid.Read(id) is not { } medium) return MediumDesk.NoMedium(id);
        var outcome = await writes.RunAsync(context, body, write => desk.SaveAsync(write, context, medium, body.Value, isPatch));
        return outcome.As(reply => new Written<WorkingMedium>(reply));
    }

    private static async Task<Outcome> FromJsonAsync(Writes writes, MediumDesk desk, HttpContext context)
    {
        var named = UploadQuery.Names.Where(context.Request.Query.ContainsKey).ToList();
        if (named.Count > 0)
            return new InvalidInputProblem([.. named.Select(name => new InputError
            {
                Parameter = name, Code = "notTogether", Message = $"'{name}' goes with a picture, not with JSON.", Hint = "Say it in the body.",
            })]);
        var body = await JsonBody.BindAsync(context);
        if (body.Problem is UnsupportedMediaTypeProblem) return new UnsupportedMediaTypeProblem("application/json, image/jpeg, image/png or image/webp");
        JsonObject sent = body.Value;
        return await writes.RunAsync(context, body, write => desk.CreateAsync(write, context, sent));
    }
}
