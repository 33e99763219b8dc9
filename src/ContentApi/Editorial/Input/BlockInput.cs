using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ContentApi.Editorial.Input;

/// <summary>One piece of a body as editors write it. <c>kind</c> tells which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ParagraphInput), "paragraph")]
[JsonDerivedType(typeof(HeadingInput), "heading")]
[JsonDerivedType(typeof(QuoteInput), "quote")]
[JsonDerivedType(typeof(ListBlockInput), "list")]
[JsonDerivedType(typeof(MediaBlockInput), "media")]
[JsonDerivedType(typeof(CrossLinkBlockInput), "crossLink")]
[JsonDerivedType(typeof(EmbedInput), "embed")]
[JsonDerivedType(typeof(UnclassifiedInput), "unclassified")]
public abstract record BlockInput
{
    /// <summary>The block's id where it is known: it is kept. Any other block gets one.</summary>
    [JsonPropertyOrder(-1), MaxLength(100)]
    public string? Id { get; init; }
}
