namespace ContentApi.Platform.Http;

/// <summary>
/// Asks this API itself, as a caller without a key would, without the way through the network: what is passed on is then
/// what everybody is answered, rights, cache and all.
/// </summary>
public sealed class OwnAnswers(IServiceScopeFactory scopes)
{
    private RequestDelegate? pipeline;

    /// <summary>Stands first in the pipeline, to know what comes behind.</summary>
    public RequestDelegate Know(RequestDelegate next) => pipeline = next;

    public async Task<OwnAnswer> GetAsync(Uri address, CancellationToken cancellation)
    {
        var ask = pipeline ?? throw new InvalidOperationException("The server has not been put together yet.");
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellation };
        var request = context.Request;
        request.Method = HttpMethods.Get;
        request.Scheme = address.Scheme;
        request.Host = HostString.FromUriComponent(address);
        request.Path = PathString.FromUriComponent(address);
        request.QueryString = QueryString.FromUriComponent(address);
        context.Response.Body = body;
        await ask(context);
        await context.Response.CompleteAsync();
        return new OwnAnswer(context.Response.StatusCode, context.Response.ContentType, body.ToArray());
    }
}
