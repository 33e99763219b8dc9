using ContentApi.Platform.Database;
using ContentApi.Platform.Queries;

namespace ContentApi.Platform.Problems;

/// <summary>The one place where exceptions become answers. Headers that were set before, such as the request's id, stay.</summary>
public sealed class ExceptionProblems(RequestDelegate next, ILogger<ExceptionProblems> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away: nobody is there to answer.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await Answer(context, exception).ExecuteAsync(context);
        }
    }

    private ProblemResult Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new ProblemResult(ProblemKinds.ContentTooLarge);
            case BadHttpRequestException bad:
                return new ProblemResult(ProblemKinds.For(bad.StatusCode), bad.Message);
            case InvalidDataException:
                return new ProblemResult(ProblemKinds.InvalidInput,
                    "The body is not whole gzip, as its 'Content-Encoding' says.");
            case ForgedCursorException:
                return new InvalidInputProblem([Cursor.Refusal]);
            case DatabaseUnavailableException:
                return new UnavailableProblem();
            case UnavailableException unavailable:
                logger.LogWarning(unavailable.InnerException, "Request {RequestId} to {Path} was put off: {Reason}",
                    context.TraceIdentifier, context.Request.Path, unavailable.Message);
                return new UnavailableProblem(unavailable.Message);
            default:
                logger.LogError(exception, "Request {RequestId} to {Path} failed", context.TraceIdentifier, context.Request.Path);
                return new ProblemResult(ProblemKinds.InternalError,
                    $"The fault has been logged under the request's id, {context.TraceIdentifier}.");
        }
    }
}
