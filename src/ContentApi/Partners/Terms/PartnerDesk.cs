using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Partners.Keys;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Partners.Terms;

/// <summary>Makes, changes and deletes partners. Their keys see what they may from the commit on.</summary>
public sealed class PartnerDesk(EntitlementCheck check)
{
    private const string ById = $"{PartnerRow.Select} where p.id = @id";

    private const string Add =
        """
        insert into partner (id, name, kind, territory, sections, tags, languages, agencies, rate, quota)
        values (@id, @Name, @kind, @Territory, @sections, @tags, @languages, @agencies, @Rate, @Quota)
        """;

    private const string Replace =
        """
        update partner set name = @Name, kind = @kind, territory = @Territory, sections = @sections, tags = @tags,
            languages = @languages, agencies = @agencies, rate = @Rate, quota = @Quota, version = version + 1,
            updated_at = content_now()
        where id = @id
        """;

    public async Task<Outcome> CreateAsync(WriteTransaction write, HttpContext context, JsonObject sent)
    {
        var id = Guid.CreateVersion7();
        var (input, problem) = await ReadAsync(write, id, sent, present: null, isPatch: false);
        if (input is null) return problem!;
        await write.ExecuteAsync(Add, Values(id, input));
        await AuditTrail.WriteAsync(write, context, "partner.created", detail: new { id, input.Name });
        Tell(write, id, mediaToo: false);
        return Reply.Made((await FindAsync(write, id))!.ToPartner(), $"/v1/partners/{id}", 1);
    }

    /// <param name="write">The transaction.</param>
    /// <param name="context">The request.</param>
    /// <param name="id">The partner.</param>
    /// <param name="sent">What it is to be, or what is to be changed of it.</param>
    /// <param name="isPatch">Whether what is not named stays.</param>
    public async Task<Outcome> SaveAsync(WriteTransaction write, HttpContext context, Guid id, JsonObject sent, bool isPatch)
    {
        if (await write.SingleAsync<PartnerRow>($"{ById} for update", new { id }) is not { } row) return NoPartner(id);
        if (IfMatch.Refuse(context, row.Version) is { } stale) return stale;
        var present = Json(row);
        var (input, problem) = await ReadAsync(write, id, sent, present, isPatch);
        if (input is null) return problem!;
        await write.ExecuteAsync(Replace, Values(id, input));
        var after = (await FindAsync(write, id))!;
        var changed = Json(after).Where(member => member.Key != "updatedAt" && !JsonNode.DeepEquals(member.Value, present[member.Key]))
            .Select(member => member.Key).ToList();
        if (changed.Count == 0)
        {
            write.Discard(); // nothing has changed, the version neither
            return Reply.Of(row.ToPartner(), row.Version);
        }
        await AuditTrail.WriteAsync(write, context, "partner.changed", detail: new { id, after.Name, after.Version, changed });
        Tell(write, id, mediaToo: changed.Contains("territory") || changed.Contains("kind"));
        return Reply.Of(after.ToPartner(), after.Version);
    }

    /// <summary>Deletes a partner with its keys. What was delivered to it stays on record.</summary>
    public async Task<Outcome> DeleteAsync(WriteTransaction write, HttpContext context, Guid id)
    {
        if (await write.SingleAsync<PartnerRow>($"{ById} for update", new { id }) is not { } row) return NoPartner(id);
        if (IfMatch.Refuse(context, row.Version) is { } stale) return stale;
        await write.ExecuteAsync("delete from partner where id = @id", new { id });
        write.Changed([KeyRing.CacheKey]);
        await AuditTrail.WriteAsync(write, context, "partner.deleted", detail: new { id, row.Name });
        return Reply.Nothing;
    }

    public static Task<PartnerRow?> FindAsync(IReads reads, Guid id) => reads.SingleAsync<PartnerRow>(ById, new { id });

    public static NotFoundProblem NoPartner(object id) => new($"No partner has the id '{id}'.");

    /// <summary>Nothing that was kept is stale: it is kept for those who have the same rights, and these are others now.</summary>
    private static void Tell(WriteTransaction write, Guid id, bool mediaToo)
    {
        write.Changed([KeyRing.CacheKey]);
        write.Noted("select note_terms(@id, @mediaToo)", new { id, mediaToo });
    }

    private async Task<(PartnerInput? Input, ProblemResult? Problem)> ReadAsync(
        WriteTransaction write, Guid id, JsonObject sent, JsonObject? present, bool isPatch)
    {
        sent = (JsonObject)sent.DeepClone(); // a write may be done again
        if (isPatch)
        {
            sent = MergePatch.Apply((JsonObject)present!.DeepClone(), sent);
            if (sent["kind"] is null) sent.Remove("kind"); // to take a member away is to give it its default
            if (sent["entitlements"] is null) sent.Remove("entitlements");
            if (sent["entitlements"] is JsonObject lists)
                foreach (var (name, _) in lists.Where(list => list.Value is null).ToList()) lists.Remove(name);
        }
        var readOnly = PartnerReadOnly.TakeFrom(sent, present);
        var (input, errors) = JsonInput.Read<PartnerInput>(sent);
        if (input is null || readOnly.Count > 0) return (null, new InvalidInputProblem([.. readOnly, .. errors]));
        var faults = await check.JudgeAsync(write, input);
        if (faults.Count > 0) return (null, new InvalidInputProblem(faults));
        await write.LockAsync("partner names"); // of two who take the same name at once, one is told
        return await write.SingleAsync<Guid?>(
            "select id from partner where plain_key(name) = plain_key(@Name) and id <> @id", new { input.Name, id }) is { } other
            ? (null, new ProblemResult(ProblemKinds.Conflict, $"'{input.Name}' is the name of another partner ({other}). Take another name."))
            : (input, null);
    }

    private static object Values(Guid id, PartnerInput input) => new
    {
        id,
        input.Name,
        kind = EnumText.Of(input.Kind),
        input.Territory,
        sections = input.Entitlements.Sections.Distinct().ToArray(),
        tags = input.Entitlements.Tags.Distinct().ToArray(),
        languages = input.Entitlements.Languages.Select(tag => LanguageTag.Normalise(tag)!).Distinct().ToArray(),
        agencies = input.Entitlements.Agencies.Distinct().ToArray(),
        input.Rate,
        input.Quota,
    };

    private static JsonObject Json(PartnerRow row) => JsonSerializer.SerializeToNode(row.ToPartner(), Platform.Http.Json.Options)!.AsObject();
}
