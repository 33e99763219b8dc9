using System.Text.Json.Serialization;
using ContentApi.Platform.Fields;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>Articles as JSON Feed 1.1 has them. What there is not, is left out.</summary>
public sealed record JsonFeed
{
    /// <summary>Which form this is.</summary>
    /// <example>https://jsonfeed.org/version/1.1</example>
    public required string Version { get; init; }

    /// <summary>The newsroom's name, and what the feed is limited to.</summary>
    public required string Title { get; init; }

    /// <summary>Where the newsroom's pages begin.</summary>
    [JsonPropertyName("home_page_url")]
    public required string HomePageUrl { get; init; }

    /// <summary>This page of the feed.</summary>
    [JsonPropertyName("feed_url")]
    public required string FeedUrl { get; init; }

    /// <summary>The next page.</summary>
    [OnlyWhenAsked, JsonPropertyName("next_url")]
    public string? NextUrl { get; init; }

    /// <summary>The newsroom.</summary>
    public required IReadOnlyList<JsonFeedAuthor> Authors { get; init; }

    /// <summary>The language (BCP 47) of the feed; items may have another.</summary>
    public required string Language { get; init; }

    /// <summary>Where to be told of changes (WebSub).</summary>
    [OnlyWhenAsked]
    public IReadOnlyList<JsonFeedHub>? Hubs { get; init; }

    /// <summary>The articles, the newest first.</summary>
    public required IReadOnlyList<JsonFeedItem> Items { get; init; }

    /// <summary>What a newsroom says besides.</summary>
    [JsonPropertyName("_newsroom")]
    public required NewsroomFeed Newsroom { get; init; }
}
