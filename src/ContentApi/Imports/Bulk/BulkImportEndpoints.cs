using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Imports.Bulk;

/// <summary>Imports of any size, a line an article.</summary>
public static class BulkImportEndpoints
{
    public const string Ndjson = "application/x-ndjson";

    private const string Route = "/v1/imports";

    private static readonly string[] OtherNames = ["application/ndjson", "application/jsonl",
        "application/x-jsonlines"];

    public static void MapBulkImports(this IEndpointRouteBuilder api) =>
        api.MapReads("/imports/{id}", Get).WithName("getImport").WithTags("Imports").RequireAuthorization(Scopes.Write);

    /// <summary>
    /// Lifts the bound on the body where lines are sent: no more than a chunk of them is ever held. It has to stand
    /// before whatever unpacks bodies, since that takes the bound over.
    /// </summary>
    public static Task LiftBodyLimit(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        if (HttpMethods.IsPost(request.Method) && request.Path.Equals(Route, StringComparison.OrdinalIgnoreCase)
            && IsMeant(type, request.Query["format"])
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        return next(context);
    }

    /// <summary>Whether lines are sent: by their own media type, or by <c>format=json</c> with one that says
    /// nothing.</summary>
    public static bool IsMeant(MediaTypeHeaderValue? type, string? format) => type is null
        ? format == ImportFormats.Json
        : Is(type, Ndjson) || Array.Exists(OtherNames, name => Is(type, name))
            || (format == ImportFormats.Json && (Is(type, "application/json") || Is(type, "application/octet-stream")));

    /// <summary>Takes lines in, and says where to follow what becomes of them.</summary>
    public static async Task<Outcome> ReceiveAsync(HttpContext context, ImportQuery query)
    {
        if (query.Format is not (null or ImportFormats.Json)) return Refuse("format", "notApplicable",
            "Lines are 'json'.", "Leave 'format' out.");
        if (query.SourceId is not null)
            return Refuse("sourceId", "notApplicable", "Each line has an id of its own.",
                "Give it in the line, as 'source.id' or 'id'.");
        if (context.Request.Headers.ContentEncoding.Count > 0) return new UnsupportedMediaTypeProblem(Ndjson);
        var (key, problem) = IdempotencyKey.Read(context);
        if (problem is not null) return problem;
        var services = context.RequestServices;
        using var digest = IdempotencyKey.BeginDigest(context);
        var body = key is null ? context.Request.Body : new DigestedBody(context.Request.Body, digest);
        return await services.GetRequiredService<BulkReceiver>().ReceiveAsync(
            body, context.User.Identity!.Name!, new BulkSettings(query.Publish, query.DryRun, query.Metadata),
            (write, accept) => key is null ? accept() : services.GetRequiredService<IdempotencyKeys>().OnceAsync(
                write, key with { Request = digest.GetCurrentHash() }, accept),
            row => Begin(context, row), context.RequestAborted)
            ?? new InvalidInputProblem([new() { Line = 1, Code = "empty", Message = "No line has anything in it.",
                Hint = "Send articles as JSON, each on a line of its own." }]);
    }

    private static Reply Begin(HttpContext context, BulkImportRow row)
    {
        var address = $"{Route}/{row.Id}";
        return Reply.Begun(Of(row, new PageOf<ImportItemReport>
        {
            Data = [],
            Page = new PageInfo
            {
                Limit = PageRequest.DefaultLimit, NextCursor = null, HasMore = false, Total = null,
                TotalIs = null
            },
            Links = new PageLinks { Self = PublicAddresses.Of(context).Absolute(address), Next = null },
        }), address);
    }

    /// <summary>Tells how far an import of lines has come, and what became of its items.</summary>
    /// <remarks>
    /// The lines are stored one after the other, and those that cannot be imported fail alone. Ask again until `state`
    /// is `done` or `failed`. What is told of it is kept for 30 days.
    /// </remarks>
    /// <param name="id">The import's id.</param>
    private static async Task<Results<Ok<BulkImport>, NotFoundProblem>> Get(
        string id, Query<PageQuery> query, BulkImportRepository imports, HttpContext context)
    {
        if (Uuid.Read(id) is not { } known || await imports.FindAsync(known, context.RequestAborted) is not { } row)
            return new NotFoundProblem($"There is no import '{id}', or it was over more than 30 days ago.");
        var items = await imports.ItemsAsync(known, query.Value.Page, context.RequestAborted);
        var addresses = PublicAddresses.Of(context);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Of(row, Pages.Of(context, query.Value.Page, items, item => Complete(item, addresses),
            item => [$"{item.Index}"])));
    }

    private static BulkImport Of(BulkImportRow row, PageOf<ImportItemReport> page) => new()
    {
        Id = row.Id,
        State = Enum.Parse<BulkImportState>(row.State, ignoreCase: true),
        DryRun = row.Settings.DryRun,
        Publish = row.Settings.Publish,
        Received = row.Received,
        Created = row.Created,
        Updated = row.Updated,
        Unchanged = row.Unchanged,
        Failed = row.Failed,
        Reason = row.Reason,
        CreatedAt = row.CreatedAt,
        StartedAt = row.StartedAt,
        FinishedAt = row.FinishedAt,
        Items = page.Data,
        ItemsLeftOut = row.ItemsLeftOut,
        Page = page.Page,
        Links = page.Links,
    };

    private static ImportItemReport Complete(ImportItemReport item, PublicAddresses addresses) =>
        item.Problem is { } problem
        ? item with { Problem = problem with { Type = addresses.Absolute(problem.Type) } }
        : item;

    private static InvalidInputProblem Refuse(string parameter, string code, string message, string hint) =>
        new([new() { Parameter = parameter, Code = code, Message = message, Hint = hint }]);

    private static bool Is(MediaTypeHeaderValue type, string name) =>
        type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);
}
