namespace ContentApi.Articles.Search.Vectors;

/// <summary>A word as texts have it, in small letters, and what the database makes of it.</summary>
public sealed class SearchTerm(string word)
{
    public string Word => word;

    /// <summary>Its stem, by which it is found; null until the database was asked.</summary>
    public string? Stem { get; private set; }

    /// <summary>The word itself, accents aside.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Whether articles are related by it.</summary>
    public bool Relates { get; private set; }

    /// <summary>Whether one word is made of it, as of nearly all.</summary>
    public bool IsUsual { get; private set; }

    public void Learn(string? stem, string? form, bool relates)
    {
        (Form, Relates, IsUsual) = (form ?? "", relates, stem is not null && form is not null);
        Stem = stem ?? ""; // last: another thread may look at it
    }
}
