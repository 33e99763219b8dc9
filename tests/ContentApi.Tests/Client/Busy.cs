using System.Net;
using System.Net.Http.Headers;

namespace ContentApi.Tests.Client;

/// <summary>Stands before the server and refuses the first requests.</summary>
internal sealed class Busy(int refusals) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>When it was asked.</summary>
    public List<DateTimeOffset> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(DateTimeOffset.UtcNow);
        if (Asked.Count > refusals) return base.SendAsync(request, cancellationToken);
        var refusal = new HttpResponseMessage(Asked.Count % 2 == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.ServiceUnavailable);
        refusal.Headers.RetryAfter = new RetryConditionHeaderValue(RetryAfter);
        return Task.FromResult(refusal);
    }
}
