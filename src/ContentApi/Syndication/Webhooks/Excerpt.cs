using System.Text;

namespace ContentApi.Syndication.Webhooks;

/// <summary>The beginning of a foreign text, fit to be kept and shown: without what a database or a terminal trips over.</summary>
public static class Excerpt
{
    private const int Longest = 500;

    public static string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var excerpt = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length + rune.Utf16SequenceLength > Longest) break;
            excerpt.Append(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? " " : rune.ToString());
        }
        return excerpt.ToString();
    }
}
