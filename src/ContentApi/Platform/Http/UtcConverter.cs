using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentApi.Platform.Http;

/// <summary>Timestamps as RFC 3339 in UTC: <c>2017-11-14T08:41:00Z</c>, with milliseconds only where there are any.</summary>
public sealed class UtcConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[24];
        value.UtcDateTime.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
