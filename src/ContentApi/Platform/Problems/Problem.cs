using System.ComponentModel.DataAnnotations;

namespace ContentApi.Platform.Problems;

/// <summary>What went wrong, after RFC 9457. Sent as <c>application/problem+json</c>.</summary>
public record Problem
{
    /// <summary>A stable address that leads to a page about this kind of problem.</summary>
    [DataType(DataType.Url)]
    public required string Type { get; init; }

    /// <summary>The kind of problem in a few words, always the same for one <c>type</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    [Range(400, 599)]
    public required int Status { get; init; }

    /// <summary>What happened this time, and the way out.</summary>
    public required string? Detail { get; init; }

    /// <summary>The path of the request.</summary>
    public required string? Instance { get; init; }

    /// <summary>The kind of problem for programs.</summary>
    /// <example>invalidInput</example>
    public required string Code { get; init; }

    /// <summary>The request's id, as in <c>X-Request-Id</c>; quote it when you ask for help.</summary>
    public required string RequestId { get; init; }

    /// <summary>Each fault of the input, all at once; empty where the input is not to blame.</summary>
    public required IReadOnlyList<InputError> Errors { get; init; }

    /// <summary>A problem by itself, where no request is answered with it.</summary>
    public static Problem Of(ProblemKind kind, string? detail, IReadOnlyList<InputError> errors) => new()
    {
        Type = $"/problems/{kind.Slug}",
        Title = kind.Title,
        Status = kind.Status,
        Detail = detail,
        Instance = null,
        Code = kind.Code,
        RequestId = "",
        Errors = errors,
    };
}
