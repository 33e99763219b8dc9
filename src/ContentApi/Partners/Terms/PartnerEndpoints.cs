using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Partners.Terms;

/// <summary>Managing partners and their terms.</summary>
public static class PartnerEndpoints
{
    public static void MapPartners(this IEndpointRouteBuilder api)
    {
        var partners = api.MapGroup("/partners").WithTags("Administration").RequireAuthorization(Scopes.Admin);
        partners.MapReads("", List).WithName("listPartners");
        partners.MapReads("/{id}", Get).WithName("getPartner");
        var writing = partners.MapGroup("").AnswersWrites();
        writing.MapPost("", Create).WithName("createPartner").Accepts<PartnerInput>(JsonBody.MediaType);
        writing.MapPut("/{id}", Replace).WithName("replacePartner").NeedsVersion().Accepts<PartnerInput>(JsonBody.MediaType);
        writing.MapPatch("/{id}", Patch).WithName("changePartner").NeedsVersion().Accepts<PartnerInput>(JsonBody.PatchMediaType, JsonBody.MediaType);
        writing.MapDelete("/{id}", Delete).WithName("deletePartner").NeedsVersion();
    }

    /// <summary>Lists partners, the latest first.</summary>
    private static async Task<Results<Written<PageOf<Partner>>, ProblemResult>> List(
        Query<PageQuery> query, ContentDatabase database, HttpContext context)
    {
        var page = query.Value.Page;
        var rows = await database.Latest(context.RequestAborted).QueryAsync<PartnerRow>(
            $"{PartnerRow.Select} {(page.After is null ? "" : "where p.id < @before")} order by p.id desc limit {page.Probe}",
            new { before = page.After?.Id(0) });
        return new Written<PageOf<Partner>>(Reply.Of(Pages.Of(context, page, rows, row => row.ToPartner(), row => [row.Id.ToString()])));
    }

    /// <summary>Gets a partner and its terms, under the entity tag that changes have to name.</summary>
    /// <param name="id">The partner's id.</param>
    private static async Task<Results<Written<Partner>, NotFoundProblem>> Get(
        string id, ContentDatabase database, HttpContext context) =>
        Uuid.Read(id) is { } partner && await PartnerDesk.FindAsync(database.Latest(context.RequestAborted), partner) is { } row
            ? new Written<Partner>(Reply.Of(row.ToPartner(), row.Version))
            : PartnerDesk.NoPartner(id);

    /// <summary>Makes a partner. Of a name alone, it may read everything that is public, within each medium's rights.</summary>
    private static async Task<Results<Made<Partner>, ProblemResult>> Create(
        JsonBody body, Writes writes, PartnerDesk desk, HttpContext context) =>
        (await writes.RunAsync(context, body, write => desk.CreateAsync(write, context, body.Value))).As(reply => new Made<Partner>(reply));

    /// <summary>Gives a partner other terms, at once and on every node. What is left out takes its default.</summary>
    /// <remarks>The change feed tells the partner what it gains and loses by them.</remarks>
    /// <param name="id">The partner's id.</param>
    private static Task<Results<Written<Partner>, ProblemResult>> Replace(
        string id, JsonBody body, Writes writes, PartnerDesk desk, HttpContext context) =>
        SaveAsync(id, body, writes, desk, context, isPatch: false);

    /// <summary>Changes what is named of a partner's terms (JSON Merge Patch, RFC 7396). Lists are replaced as a whole.</summary>
    /// <remarks>The change feed tells the partner what it gains and loses by them.</remarks>
    /// <param name="id">The partner's id.</param>
    private static Task<Results<Written<Partner>, ProblemResult>> Patch(
        string id, JsonBody body, Writes writes, PartnerDesk desk, HttpContext context) =>
        SaveAsync(id, body, writes, desk, context, isPatch: true);

    /// <summary>Deletes a partner and its keys, which are refused from then on. What was delivered to it stays on record.</summary>
    /// <param name="id">The partner's id.</param>
    private static async Task<Results<Deleted, ProblemResult>> Delete(
        string id, Writes writes, PartnerDesk desk, HttpContext context)
    {
        if (Uuid.Read(id) is not { } partner) return PartnerDesk.NoPartner(id);
        var outcome = await writes.RunAsync(context, default(ReadOnlyMemory<byte>), write => desk.DeleteAsync(write, context, partner));
        return outcome.As(reply => new Deleted(reply));
    }

    private static async Task<Results<Written<Partner>, ProblemResult>> SaveAsync(
        string id, JsonBody body, Writes writes, PartnerDesk desk, HttpContext context, bool isPatch)
    {
        if (Uuid.Read(id) is not { } partner) return PartnerDesk.NoPartner(id);
        var outcome = await writes.RunAsync(context, body, write => desk.SaveAsync(write, context, partner, body.Value, isPatch));
        return outcome.As(reply => new Written<Partner>(reply));
    }
}
