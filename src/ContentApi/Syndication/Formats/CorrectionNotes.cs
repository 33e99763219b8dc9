using ContentApi.Articles;

namespace ContentApi.Syndication.Formats;

/// <summary>An article's corrections as notes to other newsrooms.</summary>
internal static class CorrectionNotes
{
    /// <summary>One a correction, the latest first; what must be carried along says so.</summary>
    public static IEnumerable<string> Of(Article article)
    {
        var words = FormatWords.Of(article.Language);
        return article.Corrections.Select(correction =>
            $"{words.Name(correction.Kind)}{words.Colon}{correction.Text}{(correction.MustRepublish ? " [mustRepublish]" : "")}");
    }
}
