using ContentApi.Platform.Queries;

namespace ContentApi.Articles.Search;

/// <summary>The list's parameters that have to do with searching.</summary>
public static class SearchParameters
{
    public const string Relevance = "relevance";

    private const string About =
        "Words to look for, as French readers write them: accents, ligatures, elisions, apostrophes and hyphens do not matter, "
        + "words match by their stem in the article's language, and those that are written the same come first. "
        + "All words have to be there, small ones aside; `\"…\"` is a phrase, `-word` excludes. Everything else is looked for as it is. "
        + "At most 20 words. Relevance ranks the newest 1,000 matches.";

    /// <summary>What is searched for; null where nothing is.</summary>
    public static SearchQuery? Search(this QueryReader query)
    {
        var text = query.Text("q", About, SearchQuery.MaxLength);
        if (text is null) return null;
        var search = SearchQuery.Parse(text);
        if (search.WordCount > SearchQuery.MaxWords)
            return Refuse(query, "tooManyWords", $"'q' has {search.WordCount} words.", $"It may have {SearchQuery.MaxWords}.");
        if (search.IsSearch) return search;
        return search.Excluded.Count > 0
            ? Refuse(query, "onlyExclusions", "'q' says only what must not be there.", "Add a word to look for.")
            : Refuse(query, "noWord", "'q' has no word.", "Give at least one word with a letter or a digit.");
    }

    private static SearchQuery? Refuse(QueryReader query, string code, string message, string hint)
    {
        query.Refuse("q", code, message, hint);
        return null;
    }
}
