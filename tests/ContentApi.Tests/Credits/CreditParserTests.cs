using ContentApi.Credits;

namespace ContentApi.Tests.Credits;

public sealed class CreditParserTests
{
    private static readonly CreditParser Parser = new(new(KnownAgencies.Usual));

    [Theory]
    [InlineData("Reuters - Jonathan Ernst", "Reuters", "Jonathan Ernst", "Reuters / Jonathan Ernst")]
    [InlineData("REUTERS – Jo Doe", "Reuters", "Jo Doe", "Reuters / Jo Doe")]
    [InlineData("keystone\u00A0—\u202FSalvatore Di Nolfi", "Keystone", "Salvatore Di Nolfi", "Keystone / Salvatore Di Nolfi")]
    [InlineData("AFP - Jo - Doe", "AFP", "Jo - Doe", "AFP / Jo - Doe")]
    [InlineData("Keystone/EPA - A. Muster", "Keystone/EPA", "A. Muster", "Keystone/EPA / A. Muster")]
    [InlineData("KEYSTONE / epa", "Keystone/EPA", null, "Keystone/EPA")]
    [InlineData("Keystone/Jo Doe", "Keystone/Jo Doe", null, "Keystone/Jo Doe")]
    [InlineData("keystone-ats", "Keystone-ATS", null, "Keystone-ATS")]
    [InlineData("AGENCE LEMAN", "Agence Léman", null, "Agence Léman")]
    [InlineData("agence le\u0301man", "Agence Léman", null, "Agence Léman")]
    [InlineData("Reuters", "Reuters", null, "Reuters")]
    [InlineData("24 heures - Jo Doe", "24 heures", "Jo Doe", "24 heures / Jo Doe")]
    [InlineData("Jean-Luc Morel", "Jean-Luc Morel", null, "Jean-Luc Morel")]
    [InlineData("DR", null, null, "DR")]
    [InlineData("D.R.", null, null, "D.R.")]
    [InlineData("d. r.", null, null, "d. r.")]
    [InlineData("Droits réservés", null, null, "Droits réservés")]
    [InlineData("zVg", null, null, "zVg")]
    [InlineData("©", null, null, "©")]
    [InlineData("", null, null, "")]
    [InlineData(" - ", null, null, " - ")]
    [InlineData("DR - Jo Doe", null, "Jo Doe", "Jo Doe")]
    [InlineData("- Jo Doe", null, "Jo Doe", "Jo Doe")]
    [InlineData("Reuters -", "Reuters", null, "Reuters")]
    [InlineData("© Reuters", "Reuters", null, "Reuters")]
    [InlineData("(c) 2017 Reuters - Jo Doe", "Reuters", "Jo Doe", "Reuters / Jo Doe")]
    [InlineData("Photo: Jo Doe", "Jo Doe", null, "Jo Doe")]
    [InlineData("Crédit : AFP", "AFP", null, "AFP")]
    [InlineData("Reuters - Photo: Jo Doe", "Reuters", "Jo Doe", "Reuters / Jo Doe")]
    [InlineData("Photographie Jo", "Photographie Jo", null, "Photographie Jo")]
    [InlineData("/", null, null, "/")]
    [InlineData("a//b", "a//b", null, "a//b")]
    public void Agency_comes_before_the_dash_and_creator_after(
        string raw, string? agency, string? creator, string display)
    {
        var credit = Parser.Parse(raw);
        Assert.Equal(raw, credit.Raw);
        Assert.Equal((agency, creator, display), (credit.Agency, credit.Creator, credit.Display));
    }

    [Fact]
    public void It_never_throws_and_takes_no_time_for_anything()
    {
        foreach (var raw in new[] { "\uD800", "\uDC00 - \uD800", "e\u0301\uD800", "\0", "(", "-", "–\u00A0—" })
            Assert.Equal(raw, Parser.Parse(raw).Raw);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var unit in new[] { " ", "© ", "photo", "photo ", "a - ", "-", "/", "(c) 2017", "a." })
            Assert.NotNull(Parser.Parse(string.Concat(Enumerable.Repeat(unit, 500_000))).Display);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Other_agencies_may_be_known() =>
        Assert.Equal("Photo Nord", new CreditParser(new(["Photo Nord"])).Parse("photo nord - Jo").Agency);

    [Theory]
    [InlineData("photo: getty images", true)]
    [InlineData("vue par l'agence léman (Genève)", true)]
    [InlineData("selon la reutersienne", false)]
    [InlineData("", false)]
    public void Agencies_are_found_as_whole_words(string text, bool expected) =>
        Assert.Equal(expected, new KnownAgencies(KnownAgencies.Usual).AreNamedIn(text));
}
