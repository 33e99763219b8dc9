namespace ContentApi.Platform.Problems;

/// <summary>Every kind of problem that the API answers with.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind InvalidInput = new(400, "invalidInput", "The request has faults",
        "Something in the query, the headers or the body is not as the API expects it. 'errors' names each fault, " +
        "where it is and what would be right. Nothing was stored.");

    public static readonly ProblemKind Unauthorized = new(401, "unauthorized", "A valid key is needed",
        "Send a key as 'Authorization: Bearer <key>'. The key that was sent is unknown, has expired or was revoked, or " +
        "none was sent where one is needed.");

    public static readonly ProblemKind Forbidden = new(403, "forbidden", "The key may not do this",
        "The key is valid, but lacks the scope that this request needs: 'read', 'write' (editorial), 'admin' or 'mine' (text and data mining).");

    public static readonly ProblemKind NotFound = new(404, "notFound", "There is nothing here",
        "No route, or no article, medium, section, tag or credit that you may see, has this address.");

    public static readonly ProblemKind Withheld = new(404, "withheld", "The file may not be given",
        "The medium is there, but its licence does not let this caller have its file now. 'detail' gives the reason, which is " +
        "also the medium's 'availability.reason'.");

    public static readonly ProblemKind MethodNotAllowed = new(405, "methodNotAllowed", "This address has no such method",
        "The address exists, but not with this HTTP method. The header 'Allow' lists those that it has.");

    public static readonly ProblemKind NotAcceptable = new(406, "notAcceptable", "No such representation",
        "The header 'Accept' allows none of the media types in which this address can answer.");

    public static readonly ProblemKind Conflict = new(409, "conflict", "It cannot be done as things stand",
        "What was asked for does not go together with what is there now: 'detail' says why, and the way out. Nothing was stored.");

    public static readonly ProblemKind IdempotencyKeyInUse = new(409, "idempotencyKeyInUse", "The same request is under way",
        "A request with this 'Idempotency-Key' is being carried out. Send it again after the seconds in 'Retry-After': it will not be done twice.");

    public static readonly ProblemKind Withdrawn = new(410, "withdrawn", "The article was withdrawn",
        "The newsroom has taken it back: 'reason' says why, 'successorId' which article stands in its place. Whoever has a copy must take it down.");

    public static readonly ProblemKind CursorExpired = new(410, "cursorExpired", "The cursor is too old",
        "What happened since is not known in full any more. Begin again without 'since': the feed gives every article anew, and " +
        "what is not among them has to go.");

    public static readonly ProblemKind PreconditionFailed = new(412, "preconditionFailed", "Somebody was faster",
        "What you want to change was changed since you read it. Read it again and send its present 'ETag' as 'If-Match'. Nothing was stored.");

    public static readonly ProblemKind ContentTooLarge = new(413, "contentTooLarge", "The body is too large",
        "A request body may have 10 MB, after decompression as well; only imports by the line may be longer. Send less at a time.");

    public static readonly ProblemKind UnsupportedMediaType = new(415, "unsupportedMediaType",
        "The body's media type is not read here", "Send a 'Content-Type' (and 'Content-Encoding') that this address reads.");

    public static readonly ProblemKind IdempotencyKeyReused = new(422, "idempotencyKeyReused", "The key belongs to another request",
        "This 'Idempotency-Key' was sent with another request within the last 24 hours. A new request needs a new key. Nothing was stored.");

    public static readonly ProblemKind PreconditionRequired = new(428, "preconditionRequired", "Say which version you have seen",
        "Changes need 'If-Match' with the 'ETag' of the version that you have read, so that nobody's work is lost. Nothing was stored.");

    public static readonly ProblemKind RateLimited = new(429, "rateLimited", "More was asked for than was agreed",
        "Too many requests were sent within a minute, or a day. 'RateLimit-Policy' tells how many there may be, 'RateLimit' how many are left, " +
        "'violated-policies' which of the limits was reached. Wait for the seconds in 'Retry-After'.");

    public static readonly ProblemKind InternalError = new(500, "internalError", "The server failed",
        "A fault of ours. It has been logged under the request's id. Reading again is safe.");

    public static readonly ProblemKind Unavailable = new(503, "unavailable", "Not ready to answer",
        "Something that the answer needs cannot be reached, or cannot keep up: mostly the database. Try again after the seconds in 'Retry-After'.");

    /// <summary>All kinds, by status.</summary>
    public static readonly IReadOnlyList<ProblemKind> All =
    [
        InvalidInput, Unauthorized, Forbidden, NotFound, Withheld, MethodNotAllowed, NotAcceptable, Conflict, IdempotencyKeyInUse, Withdrawn, CursorExpired,
        PreconditionFailed, ContentTooLarge, UnsupportedMediaType, IdempotencyKeyReused, PreconditionRequired, RateLimited, InternalError, Unavailable,
    ];

    /// <summary>The kind that stands for a bare status, for answers that the framework makes without a body.</summary>
    public static ProblemKind For(int status) =>
        All.FirstOrDefault(kind => kind.Status == status) ?? (status >= 500 ? InternalError : InvalidInput with { Status = status });
}
