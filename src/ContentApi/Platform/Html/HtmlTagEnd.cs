namespace ContentApi.Platform.Html;

/// <summary>Finds where a tag ends: a <c>&gt;</c> in a quoted value does not end it, and quotes count only where a value begins.</summary>
internal static class HtmlTagEnd
{
    private enum Place
    {
        BeforeName,
        Name,
        AfterName,
        BeforeValue,
        Value,
    }

    /// <param name="tag">From behind the <c>&lt;</c> on.</param>
    /// <returns>The place of the <c>&gt;</c>, or the length where there is none.</returns>
    public static int In(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOfAny(HtmlDepth.EndOfName);
        if (at == 0) at = 1 + Math.Max(0, tag[1..].IndexOfAny(HtmlDepth.EndOfName)); // an end tag
        var place = Place.BeforeName;
        for (; at >= 0 && at < tag.Length; at++)
        {
            var character = tag[at];
            if (place == Place.BeforeValue && (character is '"' or '\''))
            {
                var end = tag[(at + 1)..].IndexOf(character);
                if (end < 0) return tag.Length;
                at += end + 1;
                place = Place.BeforeName;
            }
            else if (character == '>') return at;
            else place = After(place, character);
        }
        return tag.Length;
    }

    private static Place After(Place place, char character) => (place, character) switch
    {
        (Place.BeforeValue, ' ' or '\t' or '\r' or '\n' or '\f') => Place.BeforeValue,
        (Place.BeforeValue, _) => Place.Value,
        (Place.Value, ' ' or '\t' or '\r' or '\n' or '\f') => Place.BeforeName,
        (Place.Value, _) => Place.Value,
        (Place.Name or Place.AfterName, '=') => Place.BeforeValue,
        (Place.Name or Place.AfterName, ' ' or '\t' or '\r' or '\n' or '\f') => Place.AfterName,
        (_, ' ' or '\t' or '\r' or '\n' or '\f' or '/') => Place.BeforeName,
        _ => Place.Name,
    };
}
