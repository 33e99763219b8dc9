using ContentApi.Imports.Bulk;
using ContentApi.Partners;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Imports;

/// <summary>Taking articles in.</summary>
public static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports", Import).WithName("importArticles").WithTags("Imports")
            .RequireAuthorization(Scopes.Write).WithMetadata(new TakesIdempotencyKey(), new ProblemResponse(409), new ProblemResponse(422))
            .Accepts<string>(ImportFormats.MediaTypes[0], [.. ImportFormats.MediaTypes.Skip(1)]);

    /// <summary>Imports articles.</summary>
    /// <remarks>
    /// `text/plain` is the text of one article, as a newsroom's page gives when it is copied: headline, pictures with their
    /// credits in brackets, lead, paragraphs, headings, `&gt;&gt; Lire aussi : …` links, signature. Every word of it is kept; what no rule
    /// understands becomes an `unclassified` block with a warning that gives its line. The same text twice is `unchanged`.
    ///
    /// Agencies' and archives' formats: ninjs 1.x and 3.x (`application/vnd.iptc.ninjs+json`, or JSON with `format=ninjs`),
    /// NewsML-G2 (`application/vnd.iptc.g2.newsitem+xml`, or XML with `format=newsml-g2`), NewsML 1.2 (XML with
    /// `format=newsml`) and WordPress's export WXR 1.2 (XML with `format=wxr`: its posts, with their attachments). A document
    /// may hold several items; each is stored by itself, and one that cannot be read is `failed` with its problem. A request
    /// that is one item and cannot be read is a 400. Items are known again by the format's own id. Media need a credit; one
    /// without is left out with the warning `noCredit`. What was cancelled or is withheld or unfinished at its source is not
    /// published. Document types in XML are not read, and their entities not known.
    ///
    /// Many articles come as `application/x-ndjson`: a line each, as `GET /v1/articles/{id}` gives it, or as much of it as there
    /// is; only `headline` must be there. Of what the server decides, `publishedAt`, `firstPublishedAt` and `updatedAt` are used,
    /// `source.id` (else `id`) is what a line is known by, and the rest is read over. The whole may have any length, a line
    /// 10 MB. The answer is 202 once all of it has arrived, and its `Location` tells how far it has come.
    /// </remarks>
    private static async Task<Results<Written<ImportReport>, Begun<BulkImport>, ProblemResult>> Import(
        Query<ImportQuery> query, ImportReader reader, ImportPipeline pipeline, Writes writes, HttpContext context)
    {
        var (named, sourceId, dryRun, publish, metadata) = query.Value;
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var sent) ? sent : null;
        if (BulkImportEndpoints.IsMeant(type, named))
        {
            var begun = await BulkImportEndpoints.ReceiveAsync(context, query.Value);
            return begun.Problem is { } refusal ? refusal : new Begun<BulkImport>(begun.Reply!);
        }
        if (ImportFormats.Of(type?.MediaType.Value, named) is not { } format || context.Request.Headers.ContentEncoding.Count > 0)
            return new UnsupportedMediaTypeProblem(ImportFormats.Accepted(named));

        var body = await ReadBodyAsync(context);
        var document = reader.Read(format, body, type?.Charset.Value);
        if (FaultOf(document, sourceId) is { } fault) return new InvalidInputProblem([fault]);
        var settings = new ImportSettings { DryRun = dryRun, Publish = publish, Actor = context.User.Identity!.Name! };
        var outcome = await writes.OnceAsync(context, body, async () =>
        {
            var reports = new List<ImportItemReport>();
            foreach (var item in document.Items)
                reports.Add(await pipeline.StoreAsync(item.ToItem(reports.Count, format, sourceId, metadata), settings, context.RequestAborted));
            return Reply.Of(ImportReport.Of([.. reports.Select(report =>
                report.Problem is { } problem ? report with { Problem = ProblemResult.Of(context, problem) } : report)]));
        });
        return outcome.Problem is { } refused ? refused : new Written<ImportReport>(outcome.Reply!);
    }

    /// <summary>A document that cannot be read, or whose only item cannot, is the request's fault.</summary>
    private static InputError? FaultOf(ReadDocument document, string? sourceId)
    {
        if (document.Fault is { } fault) return ImportProblems.Error(fault);
        if (document.Items is [{ Read.Fault: { } only, Origin.Standing: not ItemStanding.Cancelled }]) return ImportProblems.Error(only);
        return sourceId is not null && document.Items.Count > 1
            ? new InputError
            {
                Parameter = "sourceId", Code = "severalItems", Message = $"The document has {document.Items.Count} items, and 'sourceId' names one.",
                Hint = "Leave it out: each item has an id of its own.",
            }
            : null;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
