using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Queries;

/// <summary>A query string with the faults that were found in it.</summary>
public interface IJudgedQuery
{
    IReadOnlyList<InputError> Errors { get; }
}
