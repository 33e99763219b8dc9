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

    /// <summary>The language as a BCP 47 tag, or null where the text is too short, mixed, or in none of the four.</summary>
    public string? Detect(string text)
    {
        var sample = text.Length > Enough ? text[..Enough] : text;
        var language = models.Value.DetectLanguageOf(sample) switch
        {
            Language.French => "fr",
            Language.German => "de",
            Language.Italian => "it",
            Language.English => "en",
            _ => null,
        };
        // The models must choose one of the four, so Spanish is Italian to them; its small words are not.
        return language is not null && FunctionWords.Support(language, sample) ? language : null;
    }
}
