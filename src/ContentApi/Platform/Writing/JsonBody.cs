using System.Text.Json.Nodes;
using ContentApi.Platform.Problems;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Platform.Writing;

/// <summary>
/// A request's JSON body, read before the handler runs: the object that was sent, or the problem that it is. An empty body
/// is an empty object; what has to be said in it is for the handler to ask.
/// </summary>
public sealed class JsonBody
{
    public const string MediaType = "application/json";
    public const string PatchMediaType = "application/merge-patch+json";

    /// <summary>The bytes as they were sent.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    public required JsonObject Value { get; init; }

    /// <summary>Why the body cannot be taken; null: it can.</summary>
    public required ProblemResult? Problem { get; init; }

    public static async ValueTask<JsonBody> BindAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsJson(request) || request.Headers.ContentEncoding.Count > 0)
            return Refused(new UnsupportedMediaTypeProblem(HttpMethods.IsPatch(request.Method) ? PatchMediaType : MediaType));
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var read = StrictJson.Read(bytes);
        return read.Errors.Count > 0
            ? Refused(new InvalidInputProblem(read.Errors))
            : new JsonBody { Bytes = bytes, Value = read.Value!, Problem = null };
    }

    /// <summary>A body without a type is taken at its word; JSON has one encoding, UTF-8 (RFC 8259).</summary>
    private static bool IsJson(HttpRequest request)
    {
        if (request.ContentType is null) return true;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return false;
        var isKnown = type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
            || (HttpMethods.IsPatch(request.Method) && type.MediaType.Equals(PatchMediaType, StringComparison.OrdinalIgnoreCase));
        return isKnown && (type.Charset.Length == 0
            || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static JsonBody Refused(ProblemResult problem) => new() { Bytes = default, Value = [], Problem = problem };
}
