using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ContentApi.Articles;
using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Http.Outgoing;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Posts events to their receivers, signed anew each time.</summary>
public sealed class WebhookSender(
    CallbackClient client, ContentDatabase database, ArticleRepository articles, IOptions<DeliveryOptions> delivery,
    IOptions<SiteOptions> site, TimeProvider time)
{
    private static readonly ProductInfoHeaderValue Agent = new("ContentApi", "1");

    public async Task<CallbackReply> SendAsync(DueDelivery due, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes(await BodyAsync(due, cancellation));
        var at = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, due.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(Agent);
        request.Headers.Add("webhook-id", due.Event);
        request.Headers.Add("webhook-timestamp", at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature",
            WebhookSecret.Sign(new[] { due.Secret, due.FormerSecret }.OfType<byte[]>(), due.Event, at, body));
        return await client.SendAsync(request, cancellation);
    }

    /// <summary>
    /// The event as it was written down. An article is added when it is sent, as its receiver may see it then: rights that
    /// were lost between two attempts are lost.
    /// </summary>
    private async Task<string> BodyAsync(DueDelivery due, CancellationToken cancellation)
    {
        if (due.Payload != EnumText.Of(WebhookPayload.Article) || due.ArticleId is not { } id) return due.Body;
        var rights = await new WebhookOwner(due.PartnerId, due.IsMining).RightsAsync(database.Latest(cancellation), delivery);
        var addresses = new PublicAddresses(site.Value.ApiUrl?.TrimEnd('/') ?? due.Origin, site.Value.ArticleUrl);
        return await articles.FindAsync(id, rights, cancellation) is { } row
            ? WebhookEvent.With(due.Body, row.To<Article>(addresses))
            : due.Body;
    }
}
