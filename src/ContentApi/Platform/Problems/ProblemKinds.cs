namespace ContentApi.Platform.Problems;

/// <summary>Every kind of problem that the API answers with.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind InvalidInput = new(400, "invalidInput", "The request has faults",
        "Something in the query, the headers or the body is not as the API expects it. 'errors' names each fault, " +
        "where it is and what would be right. Nothing was stored.");

    public static readonly ProblemKind Unauthorized = new(401, "unauthorized", "A valid key is needed",
        "Send a key as 'Authorization: Bearer <key>'. The key that was sent is unknown, or none was sent where one is " +
        "needed.");

    public static readonly ProblemKind Forbidden = new(403, "forbidden", "The key may not do this",
        "The key is valid, but lacks the scope that this request needs: 'read', 'write' (editorial) or 'admin'.");

    public static readonly ProblemKind NotFound = new(404, "notFound", "There is nothing here",
        "No route, or no article, medium, section, tag or credit that you may see, has this address.");

    public static readonly ProblemKind MethodNotAllowed = new(405, "methodNotAllowed", "This address has no such method",
        "The address exists, but not with this HTTP method. The header 'Allow' lists those that it has.");

    public static readonly ProblemKind NotAcceptable = new(406, "notAcceptable", "No such representation",
        "The header 'Accept' allows none of the media types in which this address can answer.");

    public static readonly ProblemKind ContentTooLarge = new(413, "contentTooLarge", "The body is too large",
        "A request body may have 10 MB, after decompression as well. Send less at a time.");

    public static readonly ProblemKind UnsupportedMediaType = new(415, "unsupportedMediaType",
        "The body's media type is not read here", "Send a 'Content-Type' (and 'Content-Encoding') that this address reads.");

    public static readonly ProblemKind InternalError = new(500, "internalError", "The server failed",
        "A fault of ours. It has been logged under the request's id. Reading again is safe.");

    public static readonly ProblemKind Unavailable = new(503, "unavailable", "Not ready to answer",
        "The database cannot be reached, or cannot keep up. Try again after the seconds in 'Retry-After'.");

    /// <summary>All kinds, by status.</summary>
    public static readonly IReadOnlyList<ProblemKind> All =
    [
        InvalidInput, Unauthorized, Forbidden, NotFound, MethodNotAllowed, NotAcceptable, ContentTooLarge,
        UnsupportedMediaType, InternalError, Unavailable,
    ];

    /// <summary>The kind that stands for a bare status, for answers that the framework makes without a body.</summary>
    public static ProblemKind For(int status) =>
        All.FirstOrDefault(kind => kind.Status == status) ?? (status >= 500 ? InternalError : InvalidInput with { Status = status });
}
