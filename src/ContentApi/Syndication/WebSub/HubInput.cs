using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ContentApi.Syndication.WebSub;

/// <summary>What is asked of the hub, as a form. Names that are not known are left aside.</summary>
public sealed record HubInput
{
    /// <summary>`subscribe` or `unsubscribe`.</summary>
    [JsonPropertyName("hub.mode"), RegularExpression("^(subscribe|unsubscribe)$")]
    public required string Mode { get; init; }

    /// <summary>The address of a feed of this API, without a token, as its `rel="self"` names it.</summary>
    [JsonPropertyName("hub.topic"), DataType(DataType.Url), MaxLength(2000)]
    public required string Topic { get; init; }

    /// <summary>Where the feed is posted when it has changed.</summary>
    [JsonPropertyName("hub.callback"), DataType(DataType.Url), MaxLength(2000)]
    public required string Callback { get; init; }

    /// <summary>By which what is posted is signed (`X-Hub-Signature: sha256=…`); at most 199 bytes, and over https only.</summary>
    [JsonPropertyName("hub.secret"), MaxLength(199)]
    public string? Secret { get; init; }

    /// <summary>For how many seconds: at least 300, at most 2,592,000 (30 days); 864,000 (10 days) unless it is said.</summary>
    [JsonPropertyName("hub.lease_seconds"), Range(1, int.MaxValue)]
    public int? LeaseSeconds { get; init; }
}
