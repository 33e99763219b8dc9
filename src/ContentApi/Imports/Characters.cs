namespace ContentApi.Imports;

/// <summary>Counts characters as people and the database do: one that takes two UTF-16 units is one.</summary>
internal static class Characters
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
                count--;
        }

        return count;
    }
}
