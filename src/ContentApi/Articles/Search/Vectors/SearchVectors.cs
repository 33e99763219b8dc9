using System.Text;
using ContentApi.Articles.Blocks;
using ContentApi.Platform.Database;

namespace ContentApi.Articles.Search.Vectors;

/// <summary>
/// Makes the search vectors of many articles at once, the same as `search_refresh` makes of one, at a tenth of the
/// work: that works on every word of every text anew. A test holds the two against each other.
/// </summary>
public sealed class SearchVectors(ContentDatabase database)
{
    private const int LongestHeadings = 50_000; // of longer texts only the beginning is found: the database knows which
    private const int LongestText = 200_000;
    private const int MostWords = 10_000;
    private const int MostRelated = 12;

    private readonly Dictionary<string, SearchLexicon> lexicons =
        new[] { "fr", "de", "it", "en", "simple" }.ToDictionary(language => language, language =>
            new SearchLexicon(language));
    private SearchLetters? letters;

    /// <summary>In the order of the texts; null for one that only the database itself can take apart.</summary>
    public async Task<IReadOnlyList<SearchVector?>> MakeAsync(IReadOnlyList<SearchableText> texts,
        CancellationToken cancellation)
    {
        letters ??= await SearchLetters.AskAsync(database, cancellation);
        var parts = texts.Select(text => TakeApart(text, letters)).ToList();
        foreach (var language in parts.OfType<SearchParts>().GroupBy(part => part.Language))
            await lexicons[language.Key].LearnAsync(
                [.. language.SelectMany(part => part.All).Where(term => term.Stem is null).Distinct()], database,
                    cancellation);
        var vector = new VectorBytes();
        return [.. parts.Select((part, i) => part is null ? null : Write(part, texts[i].Language, vector))];
    }

    private SearchParts? TakeApart(SearchableText text, SearchLetters known)
    {
        var primary = text.Language.Split('-')[0];
        var language = lexicons.ContainsKey(primary) && primary != "simple" ? primary : "simple";
        var reader = new SearchText(known, lexicons[language]);
        var (headings, running) = (Lines(text.Body, isHeading: true), Lines(text.Body, isHeading: false));
        var parts = new SearchParts(language);
        return headings.Length <= LongestHeadings && running.Length <= LongestText
            && reader.TryAdd(text.Headline, parts.Headline)
            && reader.TryAdd(string.Join(' ', new[] { text.Kicker, text.Lead }.OfType<string>()), parts.Lead)
            && reader.TryAdd(headings, parts.Headings)
            && reader.TryAdd(running, parts.Running)
            && reader.TryAdd(string.Join(' ', text.Captions), parts.Captions)
            && reader.TryAdd(string.Join(' ', text.Credits), parts.Credits)
                ? parts
                : null;
    }

    private static SearchVector? Write(SearchParts parts, string language, VectorBytes vector)
    {
        if (parts.All.Any(term => !term.IsUsual) || parts.All.Count() > MostWords) return null;
        vector.Mark("@" + parts.Language);
        foreach (var (words, weight) in new[] { (parts.Headline, 'A'), (parts.Lead, 'B'), (parts.Headings, 'C'),
            (parts.Running, 'C'), (parts.Captions, 'D'), (parts.Credits, 'D') })
            foreach (var term in words) vector.Add(term.Stem!, weight);
        var isTooMuch = vector.IsTooMuch;
        var stems = vector.Take();
        foreach (var (words, weight) in new[] { (parts.Headline, 'A'), (parts.Lead, 'B'), (parts.Headings, 'C'),
            (parts.Running, 'D'), (parts.Captions, 'D') })
            foreach (var term in words) vector.Add(term.Form, weight);
        isTooMuch |= vector.IsTooMuch;
        var forms = vector.Take();
        return isTooMuch ? null : new SearchVector(stems, forms, Related(parts, language.Split('-')[0]));
    }

    /// <summary>Stems of headline and lead in their order, each judged where it stands first.</summary>
    private static List<string> Related(SearchParts parts, string language) =>
        [.. parts.Headline.Concat(parts.Lead).DistinctBy(term => term.Stem).Where(term =>
            term.Relates).Take(MostRelated).Select(term => $"{language} {term.Stem}")];

    private static string Lines(IReadOnlyList<Block> body, bool isHeading)
    {
        var lines = new StringBuilder();
        foreach (var block in body)
            switch (block)
            {
                case Heading heading when isHeading: Add(heading.Text); break;
                case Paragraph paragraph when !isHeading: Add(paragraph.Text); break;
                case Unclassified unclassified when !isHeading: Add(unclassified.Text); break;
                case Quote quote when !isHeading:
                    Add(quote.Text);
                    Add(quote.Attribution);
                    break;
                case ListBlock list when !isHeading:
                    foreach (var item in list.Items) Add(item.Text);
                    break;
            }
        return lines.ToString();

        void Add(string? text)
        {
            if (string.IsNullOrEmpty(text)) return;
            if (lines.Length > 0) lines.Append('\n');
            lines.Append(text);
        }
    }
}
