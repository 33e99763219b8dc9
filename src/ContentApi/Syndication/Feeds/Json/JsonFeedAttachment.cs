using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ContentApi.Platform.Fields;

namespace ContentApi.Syndication.Feeds.Json;

/// <summary>A medium's largest file. Its credit is in <c>_newsroom.media</c>, under the same address.</summary>
public sealed record JsonFeedAttachment
{
    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its media type, such as <c>image/jpeg</c>.</summary>
    [JsonPropertyName("mime_type")]
    public required string MimeType { get; init; }

    /// <summary>The medium's caption and credit.</summary>
    [OnlyWhenAsked]
    public string? Title { get; init; }

    /// <summary>Its size in bytes.</summary>
    [OnlyWhenAsked, JsonPropertyName("size_in_bytes"), Range(0, long.MaxValue)]
    public long? SizeInBytes { get; init; }
}
