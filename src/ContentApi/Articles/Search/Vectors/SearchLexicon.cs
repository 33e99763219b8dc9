using System.Collections.Concurrent;
using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Articles.Search.Vectors;

/// <summary>
/// The words of one language that were met lately. What a word's stem is, the database has told once: nothing about
/// stems is known here. Bounded: texts go on bringing names and numbers.
/// </summary>
internal sealed class SearchLexicon(string language)
{
    private const int Most = 100_000;
    private const int LongestWord = 100;
    private const int MostAtOnce = 2_000; // a read has seconds

    // After the word stands another, whose place tells how many were made of it. Related words are those of an article
    // that has no other word.
    private const string Ask =
        """
        select x.word, stem.made as stem, form.made as form,
            cardinality(related_words(setweight(to_tsvector(c.config, c.cut), 'A'),
                setweight(to_tsvector('content_forms', x.word), 'A'), @language)) > 0 as relates
        from unnest(@words) x (word)
        cross join lateral (select search_config(@language) as config,
            search_endings(search_config(@language), x.word) as cut offset 0) c
        cross join lateral (select case when count(*) = 1 and max(top) = 2 then max(lexeme) end as made from (
            select u.lexeme, u.positions, max(max_position) over () as top from (
                select l.lexeme, l.positions, (select max(p) from unnest(l.positions) p) as max_position
                from unnest(to_tsvector(c.config, c.cut || ' zqzqz')) l) u) w where w.positions = '{1}') stem
        cross join lateral (select case when count(*) = 1 and max(top) = 2 then max(lexeme) end as made from (
            select u.lexeme, u.positions, max(max_position) over () as top from (
                select l.lexeme, l.positions, (select max(p) from unnest(l.positions) p) as max_position
                from unnest(to_tsvector('content_forms', x.word || ' zqzqz')) l) u) w where w.positions = '{1}') form
        """;

    private ConcurrentDictionary<string, SearchTerm> terms = new(StringComparer.Ordinal);

    /// <summary>The word, which may have to be asked for.</summary>
    public SearchTerm Of(ReadOnlySpan<char> word)
    {
        var known = terms;
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var term)) return term;
        if (known.Count >= Most) terms = known = new ConcurrentDictionary<string, SearchTerm>(StringComparer.Ordinal);
        return known.GetOrAdd(word.ToString(), text => new SearchTerm(text));
    }

    public async Task LearnAsync(IReadOnlyCollection<SearchTerm> met, ContentDatabase database,
        CancellationToken cancellation)
    {
        foreach (var long_ in met.Where(term => term.Word.Length > LongestWord)) long_.Learn(null, null, false);
        var unknown = met.Where(term => term.Stem is null).DistinctBy(term => term.Word).ToDictionary(term => term.Word,
            StringComparer.Ordinal);
        if (unknown.Count == 0) return;
        foreach (var words in unknown.Keys.Chunk(MostAtOnce))
            foreach (var answer in await database.QueryAsync<Answer>(Ask, new { words, language }, cancellation))
                unknown[answer.Word].Learn(answer.Stem, answer.Form, answer.Relates);
        foreach (var term in met.Where(term =>
            term.Stem is null)) // met twice, before and after the words were forgotten
            term.Learn(Known(unknown[term.Word].Stem), Known(unknown[term.Word].Form), unknown[term.Word].Relates);
    }

    private static string? Known(string? made) => made is "" ? null : made;

    [method: ExplicitConstructor]
    private sealed record Answer(string Word, string? Stem, string? Form, bool Relates);
}
