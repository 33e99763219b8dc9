using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;

namespace ContentApi.Platform.Writing;

/// <summary>
/// Reads a body as the type that describes it to callers, too: its members, which of them are required, and the bounds that
/// their annotations set. All faults are found together, each with its place.
/// </summary>
public static class JsonInput
{
    /// <returns>The value, or every reason why there is none.</returns>
    public static (T? Value, IReadOnlyList<InputError> Errors) Read<T>(JsonObject body) where T : class
    {
        var errors = new List<InputError>();
        Judge(body, Json.Options.GetTypeInfo(typeof(T)), "", errors);
        if (errors.Count > 0) return (null, errors);
        try
        {
            return (body.Deserialize<T>(Json.Options), errors);
        }
        catch (JsonException exception)
        {
            return (null, [Error(Pointer(exception.Path), "malformed", "The value is not what is expected here.", "See the API description.")]);
        }
    }

    public static InputError Error(string pointer, string code, string message, string hint) =>
        new() { Pointer = pointer, Code = code, Message = message, Hint = hint };

    private static void Judge(JsonNode node, JsonTypeInfo type, string pointer, List<InputError> errors)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
            JudgeMembers(node, type, pointer, errors);
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
            JudgeItems(node, type, pointer, errors);
        else
            JudgeValue(node, type.Type, pointer, errors);
    }

    private static void JudgeItems(JsonNode node, JsonTypeInfo type, string pointer, List<InputError> errors)
    {
        if (node is not JsonArray items)
        {
            errors.Add(Error(pointer, "wrongType", $"A list is expected, not {Name(node)}.", "Send [ … ]."));
            return;
        }
        var itemType = Json.Options.GetTypeInfo(type.ElementType!);
        for (var index = 0; index < items.Count; index++)
            if (items[index] is { } item) Judge(item, itemType, $"{pointer}/{index}", errors);
            else errors.Add(Error($"{pointer}/{index}", "null", "An item may not be null.", "Leave it out."));
    }

    private static void JudgeMembers(JsonNode node, JsonTypeInfo type, string pointer, List<InputError> errors)
    {
        if (node is not JsonObject members)
        {
            errors.Add(Error(pointer, "wrongType", $"An object is expected, not {Name(node)}.", "Send { … }."));
            return;
        }
        var discriminator = type.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        if (discriminator is not null)
        {
            if (Kind(members, type, discriminator, pointer, errors) is not { } kind) return;
            type = kind;
        }
        foreach (var (name, value) in members)
        {
            if (name == discriminator) continue;
            var place = $"{pointer}/{StrictJson.Escape(name)}";
            var property = type.Properties.FirstOrDefault(property => property.Name == name);
            if (property is null) errors.Add(Unknown(place, name, type));
            else if (value is null)
            {
                if (!property.IsSetNullable)
                    errors.Add(Error(place, "null", $"'{name}' may not be null.", property.IsRequired
                        ? "Give it a value." : "Give it a value, or leave it out."));
            }
            else
            {
                var before = errors.Count;
                Judge(value, Json.Options.GetTypeInfo(property.PropertyType), place, errors);
                if (errors.Count == before) JudgeBounds(value, property, place, errors);
            }
        }
        foreach (var missing in type.Properties.Where(property => property.IsRequired && !members.ContainsKey(property.Name)))
            errors.Add(Error($"{pointer}/{missing.Name}", "missing", $"'{missing.Name}' is missing.", "It is required."));
    }

    private static JsonTypeInfo? Kind(JsonObject members, JsonTypeInfo type, string discriminator, string pointer, List<InputError> errors)
    {
        var kinds = type.PolymorphismOptions!.DerivedTypes;
        var allowed = $"It may be {string.Join(", ", kinds.Select(kind => kind.TypeDiscriminator))}.";
        if (members[discriminator] is not JsonValue value || !value.TryGetValue<string>(out var said))
        {
            errors.Add(Error($"{pointer}/{discriminator}", "missing", $"'{discriminator}' has to say what this is.", allowed));
            return null;
        }
        var found = kinds.FirstOrDefault(kind => said.Equals(kind.TypeDiscriminator));
        if (found.DerivedType is not null) return Json.Options.GetTypeInfo(found.DerivedType);
        errors.Add(Error($"{pointer}/{discriminator}", "unknownValue", $"There is no {discriminator} '{said}'.", allowed));
        return null;
    }

    private static InputError Unknown(string place, string name, JsonTypeInfo type)
    {
        var known = type.Properties.Select(property => property.Name).ToList();
        var near = NearMiss.Find(name, known) is { } meant ? $"Did you mean '{meant}'? " : "";
        return Error(place, "unknownMember", $"There is no member '{name}' here.", $"{near}Allowed: {string.Join(", ", known)}.");
    }

    private static void JudgeValue(JsonNode node, Type type, string pointer, List<InputError> errors)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum && node is JsonValue value && value.TryGetValue<string>(out var name))
        {
            var names = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
            if (!names.Contains(name))
                errors.Add(Error(pointer, "unknownValue", $"'{name}' is not one of its values.",
                    $"It may be {string.Join(", ", names)}."));
            return;
        }
        if (type == typeof(DateTimeOffset))
        {
            if (Moments.Fault(node) is { } fault) errors.Add(Error(pointer, fault.Code, fault.Message, fault.Hint));
            return;
        }
        try
        {
            _ = node.Deserialize(type, Json.Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            errors.Add(Error(pointer, "wrongType", $"{Expected(type)} is expected, not {Name(node)}.",
                "See the API description."));
        }
    }

    private static void JudgeBounds(JsonNode node, JsonPropertyInfo property, string pointer, List<InputError> errors)
    {
        var annotations = property.AttributeProvider?.GetCustomAttributes(typeof(ValidationAttribute), inherit: true) ?? [];
        var text = node is JsonValue value && value.TryGetValue<string>(out var said) ? said : null;
        foreach (var annotation in annotations)
            switch (annotation)
            {
                case MaxLengthAttribute most when (text?.Length ?? (node as JsonArray)?.Count) > most.Length:
                    var (count, what) = text is null ? (((JsonArray)node).Count, "items") : (text.Length, "characters");
                    errors.Add(Error(pointer, "tooLong", $"'{property.Name}' has {count} {what}.",
                        $"It may have {most.Length}."));
                    break;
                case MinLengthAttribute least when text is not null && text.Trim().Length < least.Length:
                    errors.Add(Error(pointer, "empty", $"'{property.Name}' says nothing.", "Give it a text."));
                    break;
                case RegularExpressionAttribute pattern when text is not null && !Regex.IsMatch(text, pattern.Pattern[..^1] + "\\z"):
                    errors.Add(Error(pointer, "malformed", $"'{text}' does not fit.", $"It has to match {pattern.Pattern}."));
                    break;
                case RangeAttribute range when node is JsonValue number && number.TryGetValue<double>(out var measured)
                    && !(measured >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
                        && measured <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture)):
                    errors.Add(Error(pointer, "outOfRange", $"'{property.Name}' is {node.ToJsonString()}.",
                        $"It may be {range.Minimum} to {range.Maximum}."));
                    break;
            }
    }

    private static string Expected(Type type) =>
        type == typeof(string) ? "A text" : type == typeof(bool) ? "true or false" : type == typeof(Guid) ? "An id (UUID)"
        : type == typeof(int) ? "A whole number" : type == typeof(double) ? "A number" : type.IsEnum ? "A text" : "Another value";

    private static string Name(JsonNode node) => StrictJson.Name(node.Deserialize<JsonElement>(Json.Options)) is var name && node is JsonValue
        ? $"{name} ({Shown(node.ToJsonString())})" : name;

    private static string Shown(string json) => json.Length <= 60 ? json : json[..60] + "…";

    private static string Pointer(string? path) =>
        path is null or "$" ? "" : path.Replace("$.", "/", StringComparison.Ordinal).Replace(".", "/", StringComparison.Ordinal)
            .Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
}
