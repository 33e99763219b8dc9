using ContentApi.Articles;
using ContentApi.Partners;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Syndication.WebSub;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.Feeds;

/// <summary>Reads what a feed tells: the articles of the list with the same filters.</summary>
public sealed class FeedReading(ArticlePages pages, FeedRepository changes, WebSubHubs hubs, IOptions<SiteOptions> site)
{
    private static readonly string[] NotOfTheFeed = [CallerKeys.FeedToken, "cursor", "limit", "archive"];

    public async Task<Feed> ReadAsync(HttpContext context, FeedQuery query)
    {
        var page = await pages.PageAsync(context, query.Listing);
        var addresses = PublicAddresses.Of(context);
        var feed = new Feed
        {
            Title = Title(query.Filter),
            Language = query.Filter.Languages.Groups is [[var only]] ? only : site.Value.Language,
            Id = AddressWithout(context, NotOfTheFeed),
            Self = page.Links.Self,
            Next = page.Links.Next,
            Publisher = site.Value.Name,
            Addresses = addresses,
            Hubs = CallerKeys.IsSentWith(context.Request) ? [] : hubs.Of(addresses), // a hub would tell everybody the same
            Articles = page.Data,
            Departures = await changes.DeparturesAsync(query.Filter, RightsClass.Of(context), context.RequestAborted),
            ChangedAt = await changes.LastChangeAsync(context.RequestAborted),
        };
        Announce(context, feed);
        return feed;
    }

    /// <summary>Says again in the header <c>Link</c> what the feed says of itself.</summary>
    public static void Announce(HttpContext context, Feed feed)
    {
        var links = new List<string> { Link(feed.Self, "self") };
        links.AddRange(feed.Hubs.Select(hub => Link(hub, "hub")));
        if (feed.Next is { } next) links.Add(Link(next, "next"));
        if (feed.PreviousArchive is { } previous) links.Add(Link(previous, "prev-archive"));
        if (feed.Current is { } current) links.Add(Link(current, "current"));
        context.Response.Headers.Link = links.ToArray();
    }

    /// <summary>This feed's own address, with some parameters left out and others put in.</summary>
    public static string AddressWithout(HttpContext context, IReadOnlyCollection<string> without, params (string Name, string Value)[] with)
    {
        var query = new QueryBuilder(context.Request.Query.Where(parameter => !without.Contains(parameter.Key))
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value!)));
        foreach (var (name, value) in with) query.Add(name, value);
        return PublicAddresses.Of(context).Absolute(context.Request.Path.ToUriComponent() + query.ToQueryString());
    }

    private string Title(ArticleFilter filter)
    {
        var named = new[] { filter.Sections, filter.Tags, filter.Languages, filter.Agencies, filter.Creators, filter.Authors }
            .SelectMany(values => values.Groups).Select(group => string.Join(", ", group));
        return string.Join(" · ", named.Prepend(site.Value.Name));
    }

    private static string Link(string address, string relation) => $"<{address}>; rel=\"{relation}\"";
}
