using System.Text.Json;
using ContentApi.Partners.Terms;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Partners.Keys;

/// <summary>Making and revoking the keys of partners.</summary>
public static class KeyEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/partners/{id}/keys").WithTags("Administration").RequireAuthorization(Scopes.Admin);
        keys.MapReads("", List).WithName("listKeys");
        keys.MapReads("/{keyId}", Get).WithName("getKey");
        var writing = keys.MapGroup("").AnswersWrites();
        writing.MapPost("", Create).WithName("createKey").Accepts<KeyInput>(true, JsonBody.MediaType);
        writing.MapDelete("/{keyId}", Revoke).WithName("revokeKey");
    }

    /// <summary>Lists a partner's keys, the latest first. The keys themselves are kept nowhere.</summary>
    /// <param name="id">The partner's id.</param>
    private static async Task<Results<Written<PageOf<PartnerKey>>, NotFoundProblem>> List(
        string id, Query<PageQuery> query, ContentDatabase database, HttpContext context)
    {
        var reads = database.Latest(context.RequestAborted);
        if (Uuid.Read(id) is not { } partner || await PartnerDesk.FindAsync(reads, partner) is null) return PartnerDesk.NoPartner(id);
        var page = query.Value.Page;
        var rows = await reads.QueryAsync<StoredKey>(
            $"{StoredKey.Select} where k.partner_id = @partner {(page.After is null ? "" : "and k.id < @before")} order by k.id desc limit {page.Probe}",
            new { partner, before = page.After?.Id(0) });
        return new Written<PageOf<PartnerKey>>(Reply.Of(Pages.Of(context, page, rows, row => row.ToKey(), row => [row.Id.ToString()])));
    }

    /// <summary>Tells what is known of a key of a partner.</summary>
    /// <param name="id">The partner's id.</param>
    /// <param name="keyId">The key's id.</param>
    private static async Task<Results<Written<PartnerKey>, NotFoundProblem>> Get(
        string id, string keyId, ContentDatabase database, HttpContext context) =>
        await FindAsync(database.Latest(context.RequestAborted), id, keyId) is { } row
            ? new Written<PartnerKey>(Reply.Of(row.ToKey()))
            : NoKey(id, keyId);

    /// <summary>Makes a key for a partner. It is shown in this answer, and never again.</summary>
    /// <remarks>
    /// An empty object makes one that reads. A partner may have several that are good at the same time: make the new one,
    /// use it everywhere, and revoke the old one. Sent again under its `Idempotency-Key`, the answer has no `key`.
    /// </remarks>
    /// <param name="id">The partner's id.</param>
    private static async Task<Results<Made<MadeKey>, ProblemResult>> Create(
        string id, JsonBody body, Writes writes, KeyStore keys, HttpContext context)
    {
        if (body.Problem is { } refused) return refused;
        var (input, errors) = JsonInput.Read<KeyInput>(body.Value);
        if (input is null) return new InvalidInputProblem(errors);
        if (Uuid.Read(id) is not { } partner) return PartnerDesk.NoPartner(id);
        MadeKey? shown = null;
        var outcome = await writes.RunAsync(context, body, async write =>
        {
            if (await write.SingleAsync<Guid?>("select id from partner where id = @partner for share", new { partner }) is null)
                return PartnerDesk.NoPartner(id);
            var (made, faults) = await keys.MakeAsync(write, context.User.Identity?.Name ?? "", partner, input);
            if (made is null) return new InvalidInputProblem(faults);
            shown = made;
            return Reply.Made(made with { Key = null }, $"/v1/partners/{partner}/keys/{made.Id}"); // as it is kept for who asks again
        });
        return outcome.As(reply => new Made<MadeKey>(reply.IsRepeated || shown is null
            ? reply
            : reply with { Body = JsonSerializer.SerializeToUtf8Bytes(shown, Json.Options) }));
    }

    /// <summary>Revokes a key: every node refuses it within a second, and for ever.</summary>
    /// <param name="id">The partner's id.</param>
    /// <param name="keyId">The key's id.</param>
    private static async Task<Results<Deleted, ProblemResult>> Revoke(
        string id, string keyId, Writes writes, KeyStore keys, HttpContext context)
    {
        var outcome = await writes.RunAsync(context, default(ReadOnlyMemory<byte>), async write =>
        {
            if (await FindAsync(write, id, keyId) is not { } key) return NoKey(id, keyId);
            await keys.RevokeAsync(write, context.User.Identity?.Name ?? "", key.Id);
            return Reply.Nothing;
        });
        return outcome.As(reply => new Deleted(reply));
    }

    private static async Task<StoredKey?> FindAsync(IReads reads, string id, string keyId) =>
        Uuid.Read(id) is { } partner && Uuid.Read(keyId) is { } key
            ? await reads.SingleAsync<StoredKey>($"{StoredKey.Select} where k.partner_id = @partner and k.id = @key", new { partner, key })
            : null;

    private static NotFoundProblem NoKey(string id, string keyId) => new($"The partner '{id}' has no key with the id '{keyId}'.");
}
