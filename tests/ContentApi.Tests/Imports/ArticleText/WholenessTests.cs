using System.Text;
using ContentApi.Articles.Blocks;
using ContentApi.Imports;
using ContentApi.Media;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class WholenessTests
{
    [Fact]
    public void The_twin_keeps_every_word() => Words.AssertAllKept(Twin.Text, labels: ["Publié"]);

    [Fact]
    public void Generated_texts_keep_every_word()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var (text, labels) = new TextGenerator(seed).Next();
            try
            {
                Words.AssertAllKept(text, labels);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}:\n{text}", exception);
            }
        }
    }

    [Fact]
    public void Generated_texts_come_through_every_encoding()
    {
        Encoding[] encodings =
        [
            new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true),
            new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true),
        ];
        for (var seed = 0; seed < 200; seed++)
        {
            var (text, _) = new TextGenerator(seed).Next();
            foreach (var encoding in encodings)
            {
                byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
                var decoded = TextDecoding.Decode(bytes, "iso-8859-15");
                Assert.Equal(text, decoded.Text);
                Assert.Empty(decoded.Warnings);
            }
        }
    }

    [Fact]
    public void Block_ids_are_unique_and_every_reference_finds_its_target()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var article = Reading.Article(new TextGenerator(seed).Next().Text);
            Assert.Equal(article.Body.Count, article.Body.Select(block => block.Id).Distinct().Count());
            var links = article.Body.OfType<CrossLinkBlock>().Select(block => block.CrossLinkId);
            Assert.Equal(article.CrossLinks.Select(link => link.Id), links);
            var placed = article.Body.OfType<MediaBlock>().Select(block => block.MediaId);
            var inline = article.Media.Where(medium => medium.Role == MediumRole.Inline).Select(medium => medium.Id);
            Assert.Equal(inline, placed);
        }
    }

    [Fact]
    public void Every_unclassified_block_has_its_warning_in_the_order_of_lines()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = new TextGenerator(seed).Next().Text;
            var warnings = Reading.Result(text).Warnings;
            Assert.Equal(warnings.Select(warning => warning.Line).Order(), warnings.Select(warning => warning.Line));
            Assert.Equal(Reading.Article(text).Body.OfType<Unclassified>().Count(),
                warnings.Count(warning => warning.Code is "unclassified"));
        }
    }
}
