using System.Text;
using ContentApi.Articles.Blocks;
using Lingua;

namespace ContentApi.Imports;

/// <summary>
/// Tells French, German, Italian and English apart. The models are read at the first text and shared by all threads.
/// </summary>
public sealed class LanguageDetector
{
    /// <summary>More text than this costs time and changes no answer.</summary>
    private const int Enough = 4000;

    // In low accuracy mode the models take 6 MB instead of 124, and articles are long enough for it.
    private readonly Lazy<Lingua.LanguageDetector> models = new(() => LanguageDetectorBuilder
        .FromLanguages(Language.French, Language.German, Language.Italian, Language.English)
        .WithLowAccuracyMode()
        .Build());

    /// <summary>The language as a BCP 47 tag; null where the text is too short, mixed, or none of the four.</summary>
    public string? Detect(string text)
    {
        var sample = text.Length > Enough ? text[..Enough] : text;
        // The models must choose one of the four: Spanish is Italian to them, English with many French names French.
        // The small words know better, so the models are only asked where these are few or mixed, and must agree.
        var language = FunctionWords.Find(sample, out var isSure);
        return language is null || isSure || language == ByModels(sample) ? language : null;
    }

    /// <summary>The language of an article's headline, lead and body.</summary>
    public string? Detect(ImportedArticle article)
    {
        var sample = new StringBuilder($"{article.Headline}\n{article.Lead}");
        foreach (var block in article.Body)
        {
            if (sample.Length >= Enough)
                break;
            sample.Append('\n').Append(block switch
            {
                Paragraph paragraph => paragraph.Text,
                Heading heading => heading.Text,
                Quote quote => quote.Text,
                ListBlock list => string.Join('\n', list.Items.Select(item => item.Text)),
                _ => "",
            });
        }

        return Detect(sample.ToString());
    }

    private string? ByModels(string sample) => models.Value.DetectLanguageOf(sample) switch
    {
        Language.French => "fr",
        Language.German => "de",
        Language.Italian => "it",
        Language.English => "en",
        _ => null,
    };
}
