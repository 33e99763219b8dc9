using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ContentApi.Platform.Http.Outgoing;
using Microsoft.AspNetCore.WebUtilities;

namespace ContentApi.Syndication.WebSub;

/// <summary>Asks subscribers whether they meant it, and sends them feeds.</summary>
public sealed class HubCalls(CallbackClient client, HubTopics topics, HubSubscriptions subscriptions)
{
    private static readonly ProductInfoHeaderValue Agent = new("ContentApi", "1");

    /// <summary>Asks the subscriber; only its word makes or ends a subscription, and whatever else it says leaves all as it is.</summary>
    public async Task VerifyAsync(HubRequest request, CancellationToken cancellation)
    {
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var reply = await AskAsync(request.Callback, new()
        {
            ["hub.mode"] = request.Mode, ["hub.topic"] = request.Topic, ["hub.challenge"] = challenge,
            ["hub.lease_seconds"] = request.IsSubscription ? request.Seconds.ToString(CultureInfo.InvariantCulture) : null,
        }, cancellation);
        if (reply.IsSuccess && reply.Body == challenge)
        {
            var feed = await topics.ReadAsync(request.Topic, cancellation);
            await subscriptions.ConfirmAsync(request, HubTopics.Digest(feed.Body), cancellation);
        }
        await subscriptions.ForgetAsync(request, cancellation);
    }

    /// <summary>Sends the subscriber the whole feed, as it is now.</summary>
    public async Task SendAsync(DueSubscription due, CancellationToken cancellation)
    {
        var feed = await topics.ReadAsync(due.Topic, cancellation);
        if (feed.Status is >= 400 and < 500) // it is not for everybody any more
        {
            await AskAsync(due.Callback, new()
            {
                ["hub.mode"] = "denied", ["hub.topic"] = due.Topic, ["hub.reason"] = $"The feed answers {feed.Status}.",
            }, cancellation);
            await subscriptions.EndAsync(due, cancellation);
            return;
        }
        if (!feed.IsOk)
        {
            await subscriptions.NoteAsync(due, isSent: false, retryAfter: null, cancellation);
            return;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, due.Callback) { Content = new ByteArrayContent(feed.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(feed.ContentType!);
        request.Headers.UserAgent.Add(Agent);
        var hub = new Uri(due.Topic[..due.Topic.IndexOf("/feeds/", StringComparison.Ordinal)] + WebSubHubs.OwnPath);
        request.Headers.TryAddWithoutValidation("Link", $"<{hub}>; rel=\"hub\", <{due.Topic}>; rel=\"self\"");
        if (due.Secret is { } secret)
            request.Headers.Add("X-Hub-Signature",
                $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), feed.Body))}");
        var reply = await client.SendAsync(request, cancellation);
        if (reply.IsGone) await subscriptions.EndAsync(due, cancellation);
        else await subscriptions.NoteAsync(due, reply.IsSuccess, reply.RetryAfter, cancellation);
    }

    private async Task<CallbackReply> AskAsync(string callback, Dictionary<string, string?> parameters, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString(callback, parameters)); // keeps its own
        request.Headers.UserAgent.Add(Agent);
        return await client.SendAsync(request, cancellation);
    }
}
