using System.Text.Json;
using System.Text.Json.Serialization;
using ContentApi.Taxonomy;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>A section or a tag: whole, or its slug alone.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record TermEntry(string? Slug = null, string? Name = null, TagKind Kind = TagKind.Topic,
    string? MediaTopic = null)
{
    internal sealed class Converter : JsonConverter<TermEntry>
    {
        public override TermEntry? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new TermEntry(reader.GetString());
            return JsonSerializer.Deserialize<Whole>(ref reader, options) is { } whole
                ? new TermEntry(whole.Slug, whole.Name, whole.Kind, whole.MediaTopic)
                : null;
        }

        public override void Write(Utf8JsonWriter writer, TermEntry value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Whole(value.Slug, value.Name, value.Kind, value.MediaTopic), options);
    }

    private sealed record Whole(
        string? Slug = null, string? Name = null, TagKind Kind = TagKind.Topic, string? MediaTopic = null,
            Ignored ArticleCount = default);
}
