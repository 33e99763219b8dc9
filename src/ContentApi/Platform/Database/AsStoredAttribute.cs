using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentApi.Platform.Database;

/// <summary>A list that is sent as the database gives it, if nobody has looked into it on the way.</summary>
public sealed class AsStoredAttribute : JsonConverterAttribute
{
    public override JsonConverter CreateConverter(Type typeToConvert) => (JsonConverter)Activator.CreateInstance(
        typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<IReadOnlyList<T>>
    {
        public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<List<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        {
            if (value is JsonList<T> stored) writer.WriteRawValue(stored.Compact(), skipInputValidation: true);
            else JsonSerializer.Serialize(writer, value, options); // by the type: this converter is the member's alone
        }
    }
}
