using System.Text.Json.Serialization;
using ContentApi.Platform.Fields;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>An article.</summary>
public sealed record JsonFeedItem
{
    /// <summary>The name by which the article is known in every feed: <c>urn:uuid:</c> and its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its public address.</summary>
    public required string Url { get; init; }

    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The text as HTML: every picture in it is a figure with caption and credit.</summary>
    [JsonPropertyName("content_html")]
    public required string ContentHtml { get; init; }

    /// <summary>The lead, plain text.</summary>
    [OnlyWhenAsked]
    public string? Summary { get; init; }

    /// <summary>The lead picture's address.</summary>
    [OnlyWhenAsked]
    public string? Image { get; init; }

    /// <summary>When it was first published.</summary>
    [JsonPropertyName("date_published")]
    public required DateTimeOffset DatePublished { get; init; }

    /// <summary>When it was last published or corrected.</summary>
    [JsonPropertyName("date_modified")]
    public required DateTimeOffset DateModified { get; init; }

    /// <summary>Who signs it.</summary>
    [OnlyWhenAsked]
    public IReadOnlyList<JsonFeedAuthor>? Authors { get; init; }

    /// <summary>What it is about, in words.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Its language (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The files of its media.</summary>
    [OnlyWhenAsked]
    public IReadOnlyList<JsonFeedAttachment>? Attachments { get; init; }

    /// <summary>What a newsroom says besides.</summary>
    [JsonPropertyName("_newsroom")]
    public required NewsroomItem Newsroom { get; init; }
}
