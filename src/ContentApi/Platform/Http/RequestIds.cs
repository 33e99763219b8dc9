using System.Text.RegularExpressions;

namespace ContentApi.Platform.Http;

/// <summary>Every response carries <c>X-Request-Id</c>: the caller's own where it sent a sane one, else a new one.</summary>
public static partial class RequestIds
{
    public const string Header = "X-Request-Id";

    public static Task Assign(HttpContext context, RequestDelegate next)
    {
        context.TraceIdentifier = context.Request.Headers.TryGetValue(Header, out var sent) && SaneId.IsMatch(sent.ToString())
            ? sent.ToString()
            : Guid.CreateVersion7().ToString("N");
        context.Response.Headers[Header] = context.TraceIdentifier;
        return next(context);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex SaneId { get; }
}
