using System.Buffers;
using System.Text.Json;

namespace ContentApi.Platform.Fields;

/// <summary>Which members of an answer the caller wants. A member without a selection of its own is wanted whole.</summary>
public sealed class FieldSelection
{
    private const string ListMember = "data";

    private readonly Dictionary<string, FieldSelection?> members = new(StringComparer.Ordinal);
    private readonly bool keepsOthers;

    /// <param name="fields">What may be selected from; what always stays of it is selected at once.</param>
    public FieldSelection(ContractFields fields)
    {
        foreach (var name in fields.Always) members[name] = null;
    }

    private FieldSelection(FieldSelection items)
    {
        keepsOthers = true;
        members[ListMember] = items;
    }

    /// <summary>Selects a member by its path; its objects on the way keep what they always keep.</summary>
    public void Add(ContractFields fields, ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
        {
            members[path[0]] = null;
            return;
        }
        var inner = fields.Members[path[0]];
        if (!members.TryGetValue(path[0], out var selection)) members[path[0]] = selection = new FieldSelection(inner);
        selection?.Add(inner, path[1..]); // null: wanted whole already
    }

    /// <summary>Selects a member whole, unless parts of it were selected.</summary>
    public void AddWhole(string name) => members.TryAdd(name, null);

    /// <summary>Whether what this path leads to is wanted, of the answer or of each item of a list.</summary>
    public bool Selects(params ReadOnlySpan<string> path)
    {
        if (keepsOthers) return members[ListMember]?.Selects(path) ?? true;
        return !members.TryGetValue(path[0], out var inner) ? false : inner is null || path.Length == 1 || inner.Selects(path[1..]);
    }

    /// <summary>The same selection from each item of a list.</summary>
    public FieldSelection OfItems() => new(this);

    /// <summary>Has this selection made from the answer to the request.</summary>
    public void Use(HttpContext context) => context.Features.Set(this);

    /// <summary>The answer with what was selected from it.</summary>
    public byte[] From(byte[] json)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Copy(json, ref reader, writer, this);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Copy(byte[] json, ref Utf8JsonReader reader, Utf8JsonWriter writer, FieldSelection? selection)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when selection is not null:
                writer.WriteStartObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    if (selection.Selects(name, out var inner))
                    {
                        writer.WritePropertyName(name);
                        Copy(json, ref reader, writer, inner);
                    }
                    else
                    {
                        reader.Skip();
                    }
                }
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray when selection is not null:
                writer.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Copy(json, ref reader, writer, selection);
                writer.WriteEndArray();
                break;
            default:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                writer.WriteRawValue(json.AsSpan(start, (int)reader.BytesConsumed - start), skipInputValidation: true);
                break;
        }
    }

    private bool Selects(string name, out FieldSelection? inner) => members.TryGetValue(name, out inner) || keepsOthers;
}
