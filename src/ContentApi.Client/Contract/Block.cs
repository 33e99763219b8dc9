using System.Text.Json.Serialization;

namespace ContentApi.Client.Contract;

/// <summary>One piece of an article's body. <c>kind</c> tells which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(MediaBlock), "media")]
[JsonDerivedType(typeof(CrossLinkBlock), "crossLink")]
[JsonDerivedType(typeof(Embed), "embed")]
[JsonDerivedType(typeof(Unclassified), "unclassified")]
public abstract record Block
{
    /// <summary>Stable while the block keeps its content, and kept by editors; unique within the article.</summary>
    /// <example>k3v9q2mx</example>
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }
}
