using System.Text.RegularExpressions;
using ContentApi.Articles.Blocks;
using ContentApi.Imports;

namespace ContentApi.Tests.Imports.ArticleText;

/// <summary>The promise of every import: joining all parts again gives every word of the text, in its order.</summary>
internal static partial class Words
{
    /// <param name="text">A text that has no fault.</param>
    /// <param name="labels">Its status lines: they are no content.</param>
    public static void AssertAllKept(string text, IReadOnlyCollection<string> labels)
    {
        var article = Reading.Article(text);
        var content = LineEnd.Split(text).Select(line => line.Trim('\uFEFF', ' ', '\u00A0', '\t'))
            .Where(line => !labels.Contains(line));
        var unseen = Of(string.Join('\n', content)).ToList();
        foreach (var word in Parts(article).SelectMany(Of))
            Assert.True(unseen.Remove(word), $"{word} is not in the text so many times.");
        // A picture of two lines has its credit in both.
        foreach (var word in article.Media.SelectMany(medium => Of(medium.Credit.Raw)))
            unseen.Remove(word);
        Assert.Empty(unseen);

        // Lead and signature have no place among the blocks; the rest must also be in its order.
        var rest = new Queue<string>(article.Body.SelectMany(block => Of(TextOf(block, article))));
        foreach (var word in Of(string.Join('\n', LineEnd.Split(text))))
        {
            if (rest.TryPeek(out var next) && next == word)
                rest.Dequeue();
        }

        Assert.Empty(rest);
    }

    private static IEnumerable<string> Parts(ImportedArticle article)
    {
        yield return article.Headline;
        yield return article.Lead ?? "";
        yield return article.Signature?.Raw ?? "";
        foreach (var medium in article.Media)
            yield return $"{medium.Alt} {medium.Caption} {medium.Credit.Raw}";

        foreach (var block in article.Body.Where(block => block is not MediaBlock))
            yield return TextOf(block, article);
    }

    private static string TextOf(Block block, ImportedArticle article) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        Unclassified unclassified => unclassified.Text,
        MediaBlock media => $"{media.Caption} {media.Credit.Raw}",
        CrossLinkBlock link => article.CrossLinks.Where(other => other.Id == link.CrossLinkId)
            .Select(found => $"{found.Label} {found.Title}").Single(),
        _ => throw new InvalidOperationException($"{block}"),
    };

    // The form's own signs are no words: brackets, the dash before them, chevrons, and the colon after a label.
    private static string[] Of(string text) =>
        [.. Sign.Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex("[\\[\\]>»›→►:–—\uFEFF\u200B-]")]
    private static partial Regex Sign { get; }

    [GeneratedRegex("\r\n|[\r\n\u2028\u2029]")]
    private static partial Regex LineEnd { get; }
}
