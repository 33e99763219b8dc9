using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Platform.Writing;

/// <summary>How a write ended: with a reply, or with a problem, in which case nothing was written.</summary>
public sealed record Outcome(Reply? Reply, ProblemResult? Problem)
{
    public static implicit operator Outcome(Reply reply) => new(reply, null);

    public static implicit operator Outcome(ProblemResult problem) => new(null, problem);

    /// <summary>The outcome as a handler's signature tells it.</summary>
    public Results<TResult, ProblemResult> As<TResult>(Func<Reply, TResult> make) where TResult : IResult =>
        Problem is null ? make(Reply!) : Problem;
}
