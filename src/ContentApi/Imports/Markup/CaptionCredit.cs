using System.Text.RegularExpressions;
using ContentApi.Credits;
using ContentApi.Imports.ArticleText;

namespace ContentApi.Imports.Markup;

/// <summary>Parts a caption from the credit that closes it: <c>… [Reuters - Anne Muster]</c>, <c>… © Keystone</c>, <c>… (Photo : AFP)</c>.</summary>
internal static partial class CaptionCredit
{
    public static (string? Caption, string? Credit) Split(string? text, KnownAgencies agencies)
    {
        var line = Spaces.Trim(text).ToString();
        if (line.Length == 0) return (null, null);
        if (PictureLine.Read(line, agencies) is { } picture) return (picture.Text, picture.Credit);
        var match = Closing.Match(line);
        if (!match.Success) return (line, null);
        var caption = line[..match.Index].TrimEnd(' ', '-', '–', '—', '(', '[', '/', '|', '\u00a0', '\n', '\t');
        return (caption.Length == 0 ? null : caption, match.Groups["credit"].Value.Trim().TrimEnd(')', ']').Trim());
    }

    [GeneratedRegex(
        @"(?:(?<credit>(?:©|\(c\)|copyright\b)[^!?\n]{1,117})|\b(?:photos?|cr[eé]dits?|credits?|bild|foto|image)(?:\s+photo)?[\s\u00a0]*:[\s\u00a0]*(?<credit>[^!?\n]{1,120}))\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Closing { get; }
}
