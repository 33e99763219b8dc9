using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Says where JSON could not be read, and why, in words that are of use to whoever wrote it.</summary>
internal static partial class JsonPlace
{
    private const int Longest = 200;

    public static ImportFault FaultOf(JsonException exception, int line)
    {
        var pointer = PointerOf(exception.Path);
        if (exception.InnerException is JsonException || exception.GetType() != typeof(JsonException))
            return new ImportFault("malformedJson",
                $"This is no valid JSON, at byte {exception.BytePositionInLine + 1} of the line.",
                "Send each article as one JSON object on a line of its own, in UTF-8, at most 64 levels deep.", line,
                    pointer);
        if (exception.InnerException is InvalidOperationException { Message: var cause }
            && cause.Contains("UTF-", StringComparison.Ordinal))
            return new ImportFault("invalidText", "There is half a character, or a byte that is no UTF-8.",
                "Send whole text in UTF-8.", line, pointer);
        if (exception.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return new ImportFault("unknownMember", "An article has no such member.", "Leave it out.", line, pointer);
        if (exception.Message.Contains("uplicate", StringComparison.Ordinal))
            return new ImportFault("duplicateMember", "This member is there twice.", "Leave one of the two out.", line,
                pointer);
        return new ImportFault("malformed", "This is not what an article has here.",
            "See the schema 'Article' in the API description.", line, pointer);
    }

    /// <summary>A path as the reader gives it (<c>$.body[0].html</c>) as a JSON Pointer.</summary>
    private static string PointerOf(string? path)
    {
        var pointer = new StringBuilder();
        foreach (Match step in Steps.Matches(path ?? ""))
        {
            var name = step.Groups[1].Success ? step.Groups[1].Value : step.Groups[2].Success ? step.Groups[2].Value
                : step.Groups[3].Value;
            pointer.Append('/');
            foreach (var c in name)
                if (pointer.Length < Longest)
                    pointer.Append(c switch
                    {
                        '~' => "~0",
                        '/' => "~1",
                        _ when char.IsControl(c)
                        || char.IsSurrogate(c) => "?",
                        _ => c.ToString()
                    });
        }
        return pointer.ToString();
    }

    [GeneratedRegex(@"\.([^.\[\]]+)|\[(\d+)\]|\['([^\]]*)'\]")]
    private static partial Regex Steps { get; }
}
