using System.Collections.Frozen;

namespace ContentApi.Imports.ArticleText;

/// <summary>Tells a person's full name from other words.</summary>
internal static class PersonName
{
    private static readonly FrozenSet<string> Particles =
        "de du des di da dal del della van von zu der den le la el al ben".Split(' ').ToFrozenSet();

    /// <summary>A headline or a sentence begins with these, a name does not.</summary>
    private static readonly FrozenSet<string> Openers =
        ("le la les un une des du au aux ce cet cette ces notre nos et mais en der die das den dem ein eine im am und "
            + "il lo gli i una uno the a an our and but in").Split(' ').ToFrozenSet();

    /// <summary>Two to four capitalised words, particles aside.</summary>
    public static bool IsFullName(IReadOnlyList<string> words)
    {
        var capitalised = words.Count(IsCapitalised);
        return capitalised is >= 2 and <= 4
            && IsCapitalised(words[0]) && IsCapitalised(words[^1]) && !Openers.Contains(PlainLetters.Of(words[0]))
            && words.All(word => IsCapitalised(word) || Particles.Contains(word));
    }

    public static bool IsCapitalised(string asWritten)
    {
        // An accent that is a character of its own must not count against its letter.
        var word = asWritten.Normalize();
        var name = word is ['d' or 'D' or 'l' or 'O' or 'o', '\'' or '’', ..] ? word[2..] : word;
        var isInitial = name is [_, '.'] or [_, '.', '-', _, '.'];
        return name.Length > 1 && char.IsUpper(name[0])
            && (isInitial || name.All(character => IsOfName(character)) && char.IsLetter(name[^1]));
    }

    private static bool IsOfName(char character) => char.IsLetter(character) || character is '-' or '\'' or '’';
}
