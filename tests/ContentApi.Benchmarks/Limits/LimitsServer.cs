using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContentApi.Benchmarks.Limits;

/// <summary>
/// The two limits, with nothing but Kestrel around them. <c>bare</c> gives the program's own answers from memory, with the
/// same headers. <c>stream</c> sends what one prepared statement makes: the database's own JSON, mapped to nothing.
/// </summary>
public static class LimitsServer
{
    public static async Task RunAsync(string settingsFile)
    {
        var settings = LimitsSettings.Read(settingsFile);
        await using var stream = new StreamLimit(settings);
        var bare = settings.Answers.ToLookup(answer => answer.Path);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(context => context.Request.Path.StartsWithSegments("/stream", out var statement)
            ? stream.AnswerAsync(context, statement.Value!)
            : Bare(context, bare));
        await app.RunAsync();
    }

    private static Task Bare(HttpContext context, ILookup<string, KnownAnswer> answers)
    {
        var encoding = (string?)context.Request.Headers.AcceptEncoding;
        foreach (var answer in answers[context.Request.Path.Value!])
        {
            if (answer.Encoding != encoding) continue;
            var response = context.Response;
            foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
            if (context.Request.Headers.IfNoneMatch == response.Headers.ETag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.Remove("Content-Type");
                response.Headers.Remove("Content-Encoding");
                return Task.CompletedTask;
            }
            response.ContentLength = answer.Body.Length;
            return response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
        }
        context.Response.StatusCode = context.Request.Path == "/" ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
