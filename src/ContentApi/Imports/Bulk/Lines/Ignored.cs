using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>A member that an article has and that no import can give it, such as its status: read over, whatever it
/// is.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct Ignored
{
    internal sealed class Converter : JsonConverter<Ignored>
    {
        public override bool HandleNull => true;

        public override Ignored Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Skip();
            return default;
        }

        public override void Write(Utf8JsonWriter writer, Ignored value, JsonSerializerOptions options) =>
            writer.WriteNullValue();
    }
}
