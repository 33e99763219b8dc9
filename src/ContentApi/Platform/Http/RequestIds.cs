using System.Text.RegularExpressions;

namespace ContentApi.Platform.Http;

/// <summary>Every response carries <c>X-Request-Id</c>: the caller's own where it sent a sane one, else a new one.</summary>
public static partial class RequestIds
{
    public const string Header = "X-Request-Id";

    // Chance once for each process, not for each request: the system is asked for it, and that takes its time.
    private static readonly long Process = Random.Shared.NextInt64();
    private static long count;

    public static Task Assign(HttpContext context, RequestDelegate next)
    {
        context.TraceIdentifier = context.Request.Headers.TryGetValue(Header, out var sent) && SaneId.IsMatch(sent.ToString())
            ? sent.ToString()
            : $"{Process:x16}{Interlocked.Increment(ref count):x16}";
        context.Response.Headers[Header] = context.TraceIdentifier;
        return next(context);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex SaneId { get; }
}
