using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Writing;

/// <summary>
/// Reads JSON that nobody has looked at yet, and names the place of everything that no database could keep: NUL and control
/// characters, halves of characters, numbers beyond measure, members that are there twice, depth without end.
/// </summary>
public static class StrictJson
{
    public const int MaxDepth = 64;
    private const int MostErrors = 50;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="bytes">The whole text; nothing at all is an empty object.</param>
    public static (JsonObject? Value, IReadOnlyList<InputError> Errors) Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith(ByteOrderMark)) bytes = bytes[ByteOrderMark.Length..];
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty) return ([], []);
        if (InvalidByte(bytes.Span) is { } at)
            return (null, [Error("", "invalidUtf8", $"The body is not UTF-8: byte {at} begins no character.", "Send JSON in UTF-8 (RFC 8259).")]);
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var errors = new List<InputError>();
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, [Error("", "notAnObject", $"The body is {Name(document.RootElement)}, not an object.", "Send an object: { … }.")]);
            Judge(document.RootElement, "", errors);
            return errors.Count > 0 ? (null, errors) : (JsonNode.Parse(bytes.Span)!.AsObject(), errors);
        }
        catch (JsonException exception)
        {
            return (null, [Malformed(exception)]);
        }
    }

    /// <summary>What kind of value it is, in words.</summary>
    public static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private static void Judge(JsonElement element, string pointer, List<InputError> errors)
    {
        if (errors.Count >= MostErrors) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                JudgeMembers(element, pointer, errors);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray()) Judge(item, $"{pointer}/{index++}", errors);
                break;
            case JsonValueKind.String:
                if (Read(element.GetString) is var text && Fault(text, pointer) is { } fault) errors.Add(fault);
                break;
            case JsonValueKind.Number when !element.TryGetDouble(out var number) || !double.IsFinite(number):
                errors.Add(Error(pointer, "outOfRange", "The number is beyond measure.",
                    "Send a number that a double can hold (RFC 8259, section 6)."));
                break;
        }
    }

    private static void JudgeMembers(JsonElement element, string pointer, List<InputError> errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var name = Read(() => member.Name);
            if (Fault(name, pointer) is { } fault)
            {
                errors.Add(fault);
                continue;
            }
            var place = $"{pointer}/{Escape(name!)}";
            if (!names.Add(name!))
                errors.Add(Error(place, "duplicateMember", $"'{name}' is there more than once.",
                    "Send each member once: readers disagree on which one counts."));
            Judge(member.Value, place, errors);
        }
    }

    /// <summary>A member's name as a JSON Pointer has it (RFC 6901).</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The text; null where it has half a character, of which there is no text.</summary>
    private static string? Read(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static InputError? Fault(string? text, string pointer)
    {
        if (text is null)
            return Error(pointer, "loneSurrogate", "The text has half a character (a lone surrogate).", "Send both halves, or the character itself.");
        foreach (var character in text)
            if (character is '\uFFFE' or '\uFFFF' || (char.IsControl(character) && character is not ('\t' or '\n' or '\r')))
                return Error(pointer, "controlCharacter", $"The text has the control character U+{(int)character:X4}.",
                    "Leave it out. Of the control characters only tab, line feed and carriage return are text.");
        return null;
    }

    private static int? InvalidByte(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = Utf8.GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException exception)
        {
            return exception.Index;
        }
    }

    private static InputError Malformed(JsonException exception) => exception.Message.Contains("maximum configured depth", StringComparison.Ordinal)
        ? Error("", "tooDeep", $"The body is nested more than {MaxDepth} levels deep.", $"Nothing here needs more than {MaxDepth}.")
        : Error("", "malformed", $"The body is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} cannot be read.",
            "Send one whole JSON object.") with
        { Line = (int?)(exception.LineNumber + 1) };

    private static InputError Error(string pointer, string code, string message, string hint) =>
        new() { Pointer = pointer, Code = code, Message = message, Hint = hint };
}
