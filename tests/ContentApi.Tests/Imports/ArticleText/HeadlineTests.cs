using ContentApi.Imports.ArticleText;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n")]
    [InlineData(" \t\u00A0\u202F\uFEFF\n\u2003\n")]
    public void Nothing_but_space_is_empty(string text) => Assert.Equal("empty", Reading.Fault(text).Code);

    [Theory]
    [InlineData("Publié", 1)]
    [InlineData("\nPublié\n\nPublié\n", 4)]
    [InlineData("Publié\n\nUne vue du lac. [Keystone]\n\nLe titre", 3)]
    [InlineData("Une vue du lac. - [Keystone]", 1)]
    [InlineData("[Keystone]", 1)]
    [InlineData(">> Lire aussi : Un autre titre\n\nLe titre", 1)]
    [InlineData("Lire aussi : Un autre titre", 1)]
    [InlineData("* * *\nLe titre", 1)]
    public void A_text_without_headline_is_refused_with_the_line(string text, int line)
    {
        var fault = Reading.Fault(text);
        Assert.Equal("noHeadline", fault.Code);
        Assert.Equal(line, fault.Line);
        Assert.NotEmpty(fault.Hint);
    }

    [Theory]
    [InlineData("Le titre")]
    [InlineData("Tout va bien.")]
    [InlineData("afp/ta")]
    [InlineData("Jean Dupont")]
    [InlineData("Attentat à Nice [VIDÉO]")]
    [InlineData("\"On a tout perdu\" [sic]")]
    [InlineData("42")]
    [InlineData("» Suite et fin")]
    [InlineData("𝒜 la une")]
    public void The_first_line_is_the_headline_to_the_letter(string headline)
    {
        var article = Reading.Article($"{headline}\n\nLe texte.");
        Assert.Equal(headline, article.Headline);
        Assert.Equal("Le texte.", article.Lead);
        Assert.Equal(headline, Reading.Article(headline).Headline);
    }

    [Fact]
    public void Spaces_within_a_line_are_kept_and_those_at_its_ends_are_not() =>
        Assert.Equal("Un  titre\u00A0: «\u202Foui\u202F»",
            Reading.Article("\u00A0 Un  titre\u00A0: «\u202Foui\u202F» \uFEFF").Headline);

    [Fact]
    public void A_headline_has_at_most_300_characters_of_whatever_kind()
    {
        Assert.Equal(300, Reading.Article(new string('é', 300)).Headline.Length);
        Assert.Equal(450, Reading.Article(string.Concat(Enumerable.Repeat("😀a", 150))).Headline.Length);
        var fault = Reading.Fault($"\n\n{new string('é', 301)}");
        Assert.Equal(("headlineTooLong", 3), (fault.Code, fault.Line));
        Assert.Contains("301", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le titre\n\nAvec \0 dedans", "binary", 3, "U+0000")]
    [InlineData("Le titre\n\nAvec\u000B dedans", "controlCharacter", 3, "U+000B")]
    [InlineData("Le titre\u0085", "controlCharacter", 1, "U+0085")]
    public void Text_that_no_decoder_has_seen_is_checked_all_the_same(
        string text, string code, int line, string character)
    {
        var fault = Reading.Fault(text);
        Assert.Equal((code, line), (fault.Code, fault.Line));
        Assert.Contains(character, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_reader_serves_many_threads()
    {
        var reader = new ArticleTextReader(new ArticleTextOptions());
        Parallel.For(0, 200, index =>
        {
            var article = reader.Read($"Titre {index}\n\nChapeau.\n\nTexte {index}.\n\nafp/ta", Guid.NewGuid).Article!;
            Assert.Equal($"Titre {index}", article.Headline);
            Assert.Equal(["AFP"], article.Signature!.Agencies);
        });
    }
}
