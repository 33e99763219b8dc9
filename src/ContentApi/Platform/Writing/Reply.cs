using System.Text.Json;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.Writing;

/// <summary>What a write answers: made before the commit, so that it can be kept with it and given again.</summary>
/// <param name="Status">200, 201, 202 or 204.</param>
/// <param name="ETag">The tag of the version that the write made; null: nothing has one.</param>
/// <param name="Location">Where what was made can be read; null: nothing was made.</param>
/// <param name="Body">JSON, or nothing.</param>
public sealed record Reply(int Status, string? ETag, string? Location, byte[] Body) : IResult
{
    /// <summary>Whether this was answered before (<c>Idempotency-Key</c>).</summary>
    public bool IsRepeated { get; init; }

    public static Reply Of(object value, int? version = null) => new(
        StatusCodes.Status200OK, Tag(version), null, Json(value));

    public static Reply Made(object value, string location, int? version = null) => new(
        StatusCodes.Status201Created, Tag(version), location, Json(value));

    public static Reply Begun(object value, string location) => new(
        StatusCodes.Status202Accepted, null, location, Json(value));

    public static Reply Nothing { get; } = new(StatusCodes.Status204NoContent, null, null, []);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.Vary = AnswerWriter.Vary; // the same address may have an answer for everybody
        if (ETag is not null) response.Headers.ETag = ETag;
        if (Location is not null) response.Headers.Location = PublicAddresses.Of(httpContext).Absolute(Location);
        if (IsRepeated) response.Headers["Idempotency-Replayed"] = "true";
        if (Body.Length == 0) return Task.CompletedTask;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }

    private static string? Tag(int? version) => version is { } number ? IfMatch.Tag(number) : null;

    private static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Http.Json.Options);
}
