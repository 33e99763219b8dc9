using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Media.Files;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Media.Desk;

/// <summary>Makes, changes and deletes media. What it does takes effect at once, in every article that shows the medium.</summary>
public sealed class MediumDesk(MediumStore media, MediumComposer composer, MediumFiles files, WorkingMedia working)
{
    public async Task<Outcome> CreateAsync(WriteTransaction write, HttpContext context, JsonObject sent)
    {
        var (input, errors) = Read(sent, null, hasFile: false);
        if (input is null) return new InvalidInputProblem(errors);
        var (medium, faults) = composer.Compose(Guid.CreateVersion7(), input, PublicAddresses.Of(context));
        return faults.Count > 0 ? new InvalidInputProblem(faults) : await AddAsync(write, context, medium);
    }

    /// <summary>The medium of a picture: a new one, or the one that has this very file already.</summary>
    public async Task<Outcome> CreateAsync(WriteTransaction write, HttpContext context, MediumDraft medium, Picture picture)
    {
        if (await files.FindAsync(write, picture.Digest) is { } known && await working.FindAsync(write, known, context) is { } view)
            return Reply.Of(view, view.Version);
        return await AddAsync(write, context, medium, picture);
    }

    /// <param name="write">The transaction.</param>
    /// <param name="context">The request.</param>
    /// <param name="id">The medium.</param>
    /// <param name="sent">What it is to be, or what is to be changed of it.</param>
    /// <param name="isPatch">Whether what is not named stays.</param>
    public async Task<Outcome> SaveAsync(WriteTransaction write, HttpContext context, Guid id, JsonObject sent, bool isPatch)
    {
        if (await write.SingleAsync<MediumState>(MediumState.Select, new { id }) is not { } state) return NoMedium(id);
        if (IfMatch.Refuse(context, state.Version) is { } stale) return stale;
        var view = (await working.FindAsync(write, id, context))!;
        var present = JsonSerializer.SerializeToNode(view, Json.Options)!.AsObject();
        if (isPatch) sent = MergePatch.Apply((JsonObject)present.DeepClone(), sent);
        var (input, errors) = Read(sent, present, state.Sha256 is not null, isPatch);
        if (input is null) return new InvalidInputProblem(errors);
        var (medium, faults) = composer.Compose(id, input, PublicAddresses.Of(context), state.Sha256 is null ? null : state.Renditions);
        if (faults.Count > 0) return new InvalidInputProblem(faults);
        if (medium.Credit is null && medium.Waiver is null && await write.SingleAsync<bool>(MediumState.IsPublished, new { id })) return CreditNeeded;
        await media.ReplaceAsync(write, medium);
        var after = (await working.FindAsync(write, id, context))!;
        var changed = Changed(present, JsonSerializer.SerializeToNode(after, Json.Options)!.AsObject());
        if (changed.Count == 0)
        {
            write.Discard(); // nothing has changed, the version neither
            return Reply.Of(view, view.Version);
        }
        await AuditTrail.WriteAsync(write, context, "medium.changed", medium: id,
            detail: new { after.Version, Changed = changed });
        if (medium.Waiver is not null && medium.Waiver != state.Waiver) await AuditWaiverAsync(write, context, medium);
        return Reply.Of(after, after.Version);
    }

    /// <summary>Deletes a medium that nothing shows.</summary>
    /// <returns>The file that has to be forgotten once it is committed.</returns>
    public async Task<(Outcome Outcome, FileDigest? File)> DeleteAsync(WriteTransaction write, HttpContext context, Guid id)
    {
        if (await write.SingleAsync<MediumState>(MediumState.Select, new { id }) is not { } state) return (NoMedium(id), null);
        if (IfMatch.Refuse(context, state.Version) is { } stale) return (stale, null);
        var users = await write.QueryAsync<MediumUser>(MediumUser.Select, new { id });
        if (users.Count > 0) return (InUse(users), null);
        await write.ExecuteAsync("delete from medium where id = @id", new { id });
        write.Changed([CacheKeys.Medium(id), CacheKeys.Lists]);
        await AuditTrail.WriteAsync(write, context, "medium.deleted", medium: id);
        return (Reply.Nothing, state.Digest);
    }

    public static NotFoundProblem NoMedium(object id) => new($"No medium has the id '{id}'.");

    private static ProblemResult CreditNeeded => new(ProblemKinds.Conflict,
        "A published article shows the medium: it may not lose its credit.",
        [JsonInput.Error("/credit", "creditMissing", "There is neither a credit nor a waiver.", "Give 'credit', or say in 'credit.waiver' why it needs none.")]);

    private static ProblemResult InUse(List<MediumUser> users) => new(ProblemKinds.Conflict,
        $"{(users[0].Total == 1 ? "An article shows" : $"{users[0].Total} articles show")} the medium: "
        + string.Join(", ", users.Select(user => $"'{user.Headline}' ({user.Id})")) + (users[0].Total > users.Count ? " …" : ".")
        + " Take it out of them first, or end its licence with 'rights.validUntil'.");

    private async Task<Outcome> AddAsync(WriteTransaction write, HttpContext context, MediumDraft medium, Picture? picture = null)
    {
        await media.AddAsync(write, medium);
        if (picture is not null) await files.AddAsync(write, medium.Id, picture, context.RequestAborted);
        await AuditTrail.WriteAsync(write, context, "medium.created", medium: medium.Id);
        if (medium.Waiver is not null) await AuditWaiverAsync(write, context, medium);
        var view = (await working.FindAsync(write, medium.Id, context))!;
        return Reply.Made(view, $"/v1/media/{medium.Id}?view=working", view.Version);
    }

    private static Task AuditWaiverAsync(WriteTransaction write, HttpContext context, MediumDraft medium) =>
        AuditTrail.WriteAsync(write, context, "medium.creditWaived", medium: medium.Id, detail: new { Reason = medium.Waiver });

    private static (MediumInput? Input, IReadOnlyList<InputError> Errors) Read(JsonObject sent, JsonObject? present, bool hasFile, bool isPatch = false)
    {
        var readOnly = new MediumReadOnly(present, hasFile);
        sent = (JsonObject)sent.DeepClone(); // a write may be done again
        readOnly.TakeFrom(sent);
        if (isPatch) WithoutNulls(sent);
        var (input, errors) = JsonInput.Read<MediumInput>(sent);
        return readOnly.Errors.Count > 0 ? (null, [.. readOnly.Errors, .. errors]) : (input, errors);
    }

    /// <summary>To take a member away is to give it its default.</summary>
    private static void WithoutNulls(JsonObject members)
    {
        foreach (var (name, value) in members.ToList())
            if (value is null) members.Remove(name);
            else if (value is JsonObject inner) WithoutNulls(inner);
    }

    private static IReadOnlyList<string> Changed(JsonObject before, JsonObject after) =>
        [.. after.Where(member => member.Key is not ("version" or "publishedVersion" or "updatedAt" or "availability")
            && !JsonNode.DeepEquals(member.Value, before[member.Key])).Select(member => member.Key)];
}
