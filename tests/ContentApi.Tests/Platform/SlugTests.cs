using ContentApi.Platform;

namespace ContentApi.Tests.Platform;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Des échanges secrets entre Trump Jr et Wikileaks", "fr", "des-echanges-secrets-entre-trump-jr-et-wikileaks")]
    [InlineData("L’œuvre d'art : « à voir » !", "fr", "l-oeuvre-d-art-a-voir")]
    [InlineData("Zürich für alle – Straße", "de", "zuerich-fuer-alle-strasse")]
    [InlineData("Zürich en fête", "fr", "zurich-en-fete")]
    [InlineData("  --10'000 francs--  ", "fr", "10-000-francs")]
    [InlineData("Łódź, Tromsø & Þórshöfn", "en", "lodz-tromso-thorshofn")]
    [InlineData("Москва", "fr", "article")]
    [InlineData("🗞️", "fr", "article")]
    [InlineData("ﬁnal ½", "fr", "final-1-2")]
    public void Comes_from_the_headline(string headline, string language, string slug) => Assert.Equal(slug, Slug.From(headline, language));

    [Fact]
    public void Has_at_most_100_characters_and_ends_with_a_word()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("élections", 40)));
        Assert.InRange(slug.Length, 50, 100);
        Assert.EndsWith("-elections", slug);
        Assert.True(Slug.IsValid(slug));
        Assert.True(Slug.IsValid(Slug.Numbered(slug, 12345)));
        Assert.EndsWith("-12345", Slug.Numbered(slug, 12345));
        Assert.Equal(100, Slug.From(new string('a', 300)).Length);
    }

    [Theory]
    [InlineData("L’élection", "l'election !")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("ÉTÉ 2026", "ete2026")]
    public void Key_leaves_accents_case_and_punctuation_aside(string one, string other) => Assert.Equal(Slug.Key(one), Slug.Key(other));

    [Fact]
    public void Key_tells_other_words_apart_and_is_never_long()
    {
        Assert.NotEqual(Slug.Key("Un"), Slug.Key("Une"));
        Assert.Equal("", Slug.Key("?!"));
        Assert.InRange(Slug.Key(new string('ﷺ', 300)).Length, 1, 300);
    }

    [Theory]
    [InlineData("fr-ch", "fr-CH")]
    [InlineData("FR", "fr")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("french", null)]
    [InlineData("fr_CH", null)]
    [InlineData("fr-CH\n", null)]
    [InlineData("", null)]
    public void Language_tags_are_put_into_their_usual_spelling(string text, string? tag) => Assert.Equal(tag, LanguageTag.Normalise(text));
}
