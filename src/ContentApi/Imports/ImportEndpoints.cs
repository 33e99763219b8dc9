using ContentApi.Partners;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Imports;

/// <summary>Taking articles in.</summary>
public static class ImportEndpoints
{
    private const string TextPlain = "text/plain";

    public static void MapImports(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports", Import).WithName("importArticles").WithTags("Imports")
            .RequireAuthorization(Scopes.Write)
            .Accepts<string>(TextPlain);

    /// <summary>Imports the text of an article.</summary>
    /// <remarks>
    /// The text is what a newsroom's page gives when it is copied: headline, pictures with their credits in brackets,
    /// lead, paragraphs, headings, `&gt;&gt; Lire aussi : …` links, signature. Every word of it is kept; what no rule
    /// understands becomes an `unclassified` block with a warning that gives its line. The same text twice is `unchanged`.
    /// </remarks>
    private static async Task<Results<Ok<ImportReport>, InvalidInputProblem, UnsupportedMediaTypeProblem>> Import(
        Query<ImportQuery> query, ImportReader reader, ImportPipeline pipeline, HttpContext context)
    {
        var (format, sourceId, dryRun, publish, metadata) = query.Value;
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var sent) ? sent : null;
        if (!IsText(type, format) || context.Request.Headers.ContentEncoding.Count > 0) return new UnsupportedMediaTypeProblem(TextPlain);

        var read = reader.Read(await ReadBodyAsync(context), type?.Charset.Value);
        if (read.Fault is { } fault) return new InvalidInputProblem([ImportProblems.Error(fault)]);
        var item = new ImportItem(0, sourceId, ImportFormats.ArticleText, read, metadata);
        var settings = new ImportSettings { DryRun = dryRun, Publish = publish, Actor = context.User.Identity!.Name! };
        return TypedResults.Ok(ImportReport.Of([await pipeline.StoreAsync(item, settings, context.RequestAborted)]));
    }

    private static bool IsText(MediaTypeHeaderValue? type, string? format) =>
        type is null ? format is not null
        : type.MediaType.Equals(TextPlain, StringComparison.OrdinalIgnoreCase)
            || (format is not null && type.MediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase));

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
