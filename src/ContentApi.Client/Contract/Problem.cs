namespace ContentApi.Client.Contract;

/// <summary>What went wrong, after RFC 9457.</summary>
public record Problem
{
    /// <summary>A stable address that leads to a page about this kind of problem.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in a few words, always the same for one <c>type</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened this time, and the way out.</summary>
    public required string? Detail { get; init; }

    /// <summary>The path of the request.</summary>
    public required string? Instance { get; init; }

    /// <summary>The kind of problem for programs, such as <c>invalidInput</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The request's id; quote it when you ask for help.</summary>
    public required string RequestId { get; init; }

    /// <summary>Each fault of the input, all at once; empty where the input is not to blame.</summary>
    public required IReadOnlyList<InputError> Errors { get; init; }
}
