using System.Text.RegularExpressions;

namespace ContentApi.Platform;

/// <summary>Language tags after BCP 47, without extensions: a language, maybe a script, maybe a region.</summary>
public static partial class LanguageTag
{
    public const string Pattern = "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$";
    public const int MaxLength = 12;

    /// <summary>The tag in its usual spelling (<c>fr-ch</c> becomes <c>fr-CH</c>), or null if it is none.</summary>
    public static string? Normalise(string text)
    {
        var match = Tag.Match(text);
        if (!match.Success) return null;
        var parts = text.Split('-');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = (i, parts[i].Length) switch
            {
                (0, _) => parts[i].ToLowerInvariant(),
                (_, 4) => char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant(),
                _ => parts[i].ToUpperInvariant(),
            };
        return string.Join('-', parts);
    }

    [GeneratedRegex(Pattern + @"\z")]
    private static partial Regex Tag { get; }
}
