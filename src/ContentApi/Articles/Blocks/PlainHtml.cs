using System.Net;

namespace ContentApi.Articles.Blocks;

/// <summary>Tells markup from text that is merely escaped, in whichever spelling (<c>&amp;quot;</c>, <c>&amp;nbsp;</c>).</summary>
public static class PlainHtml
{
    /// <summary>Whether the markup says no more than the text.</summary>
    public static bool Says(string html, string text) => !html.Contains('<') && WebUtility.HtmlDecode(html) == text;
}
