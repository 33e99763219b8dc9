using System.Security.Cryptography;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.WebSub;

/// <summary>
/// The feeds that have subscribers. What a feed shows is asked of this API itself: so a subscriber is never told what the
/// public may not read.
/// </summary>
public sealed class HubTopics(OwnAnswers own, ContentDatabase database, IOptions<SiteOptions> site)
{
    private static readonly string[] Feeds = ["/feeds/articles.rss", "/feeds/articles.atom", "/feeds/articles.json"];
    private static readonly string[] NotOfTopics = [CallerKeys.FeedToken, "cursor", "archive"];

    // Where an item or a tombstone begins. What stands before tells of the feed, such as when it was written.
    private static readonly byte[][] Beginnings = ["<item>"u8.ToArray(), "<at:deleted-entry"u8.ToArray(), "<entry"u8.ToArray()];

    // A change is looked at until it is some seconds old: only then is it sure that this node has heard of it.
    private const string Changed =
        """
        select t.url, t.digest, c.position from websub_topic t
        cross join lateral (select max(position) as position,
            max(position) filter (where at < content_now() - interval '3 seconds') as settled from change where position > t.position) c
        where c.position is not null and exists (select from websub_subscription s where s.topic = t.url)
        """;

    private const string Note =
        """
        update websub_topic t set number = number + case when digest = @digest then 0 else 1 end, digest = @digest,
            position = greatest(position, coalesce((select max(position) from change
                where position <= @Position and at < content_now() - interval '3 seconds'), 0))
        where url = @Url and (digest <> @digest or position < @Position)
        """;

    /// <summary>Why this is no address that one can subscribe to; null: it is one.</summary>
    public async Task<string?> FindFaultAsync(string topic, string origin, CancellationToken cancellation)
    {
        if (!WebAddress.TryRead(topic, out var address) || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            return "It is no absolute address of the web.";
        if (!Uri.TryCreate(site.Value.ApiUrl ?? origin, UriKind.Absolute, out var ours)
            || address.GetLeftPart(UriPartial.Authority) != ours.GetLeftPart(UriPartial.Authority)
            || !Feeds.Contains(Path(address, ours)))
            return "It is not the address of a feed here.";
        if (QueryHelpers.ParseQuery(address.Query).Keys.FirstOrDefault(NotOfTopics.Contains) is { } parameter)
            return $"The parameter '{parameter}' is not for everybody, or leads to what does not change.";
        var answer = await ReadAsync(topic, cancellation);
        return answer.IsOk ? null : $"It answers {answer.Status}.";
    }

    /// <summary>What the feed is now, for everybody.</summary>
    public Task<OwnAnswer> ReadAsync(string topic, CancellationToken cancellation)
    {
        ContentDatabase.ReadLatest();
        var address = new Uri(topic);
        var prefix = site.Value.ApiUrl is { } api && Uri.TryCreate(api, UriKind.Absolute, out var ours) ? ours.AbsolutePath.TrimEnd('/') : "";
        return own.GetAsync(prefix.Length == 0 ? address : new UriBuilder(address) { Path = address.AbsolutePath[prefix.Length..] }.Uri, cancellation);
    }

    /// <summary>What tells a feed from what it was.</summary>
    public static byte[] Digest(byte[] body)
    {
        var begins = Beginnings.Select(beginning => body.AsSpan().IndexOf(beginning)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        var isJson = body.AsSpan().TrimStart((byte)' ').StartsWith("{"u8);
        return SHA256.HashData(isJson ? body : begins < 0 ? [] : body.AsSpan(begins));
    }

    /// <summary>Finds out which topics show something else than before.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var topic in await database.Latest(cancellation).QueryAsync<Topic>(Changed))
        {
            var answer = await ReadAsync(topic.Url, cancellation);
            var digest = answer.IsOk ? Digest(answer.Body) : topic.Digest;
            await database.WriteAsync(write => write.ExecuteAsync(Note, new { topic.Url, digest, topic.Position }), cancellation);
        }
    }

    private static string Path(Uri address, Uri ours) =>
        address.AbsolutePath.StartsWith(ours.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal)
            ? address.AbsolutePath[ours.AbsolutePath.TrimEnd('/').Length..]
            : address.AbsolutePath;

    [method: Dapper.ExplicitConstructor]
    private sealed record Topic(string Url, byte[] Digest, long Position);
}
