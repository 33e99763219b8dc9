namespace ContentApi.Client.Contract;

/// <summary>One fault of a request's input: where, what, and the way out.</summary>
public sealed record InputError
{
    /// <summary>The query parameter or header at fault; null where the fault is in the body.</summary>
    public required string? Parameter { get; init; }

    /// <summary>The place in a JSON body (RFC 6901); null elsewhere.</summary>
    public required string? Pointer { get; init; }

    /// <summary>The line of a text body, from 1; null elsewhere.</summary>
    public required int? Line { get; init; }

    /// <summary>The fault for programs, such as <c>unknownParameter</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>What would be right.</summary>
    public required string? Hint { get; init; }
}
