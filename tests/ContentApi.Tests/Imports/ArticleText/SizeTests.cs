using System.Diagnostics;
using System.Text;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class SizeTests
{
    private const int TenMegabytes = 10_000_000;
    private const int MostBytes = 2 * 1024 * 1024;
    private const string Start = "Le titre\n\nLe chapeau.\n\n";

    [Fact]
    public void A_body_of_exactly_2_MB_is_read_and_a_byte_more_is_not()
    {
        var most = new string('é', MostBytes / 2 - 1) + "a.";
        Assert.Equal(MostBytes, Encoding.UTF8.GetByteCount(most));
        Assert.Single(Reading.Article($"{Start}{most}\n\nafp/ta").Body);

        var fault = Reading.Fault($"{Start}{most}b\n\nafp/ta");
        Assert.Equal(("textTooLong", 5), (fault.Code, fault.Line));
        Assert.Equal("textTooLong", Reading.Fault($"{Start}{most}\n\na.").Code);
    }

    [Fact]
    public void The_fault_names_the_line_with_which_it_is_too_much()
    {
        var line = new string('a', 1024) + "\n";
        var fault = Reading.Fault(Start + string.Concat(Enumerable.Repeat(line, 2049)));
        Assert.Equal(("textTooLong", 2053), (fault.Code, fault.Line));
    }

    [Theory]
    [InlineData("a", "headlineTooLong")]
    [InlineData("[", "noHeadline")]
    [InlineData("]", "noHeadline")]
    [InlineData(">> ", "noHeadline")]
    [InlineData(">> Lire : ", "noHeadline")]
    [InlineData("Publié ", "headlineTooLong")]
    [InlineData(" ", "empty")]
    [InlineData("\u00A0", "empty")]
    [InlineData("\n", "empty")]
    [InlineData("\r\n", "empty")]
    [InlineData("- ", "noHeadline")]
    [InlineData("/ta", "headlineTooLong")]
    [InlineData("é:", "headlineTooLong")]
    [InlineData("e\u0301", "headlineTooLong")]
    [InlineData("😀", "noHeadline")]
    public void Ten_megabytes_at_once_take_no_time(string unit, string code) =>
        AssertFast(Repeat(unit), code);

    [Theory]
    [InlineData("[", "leadTooLong")]
    [InlineData("/ta", "leadTooLong")]
    [InlineData("Publié ", "leadTooLong")]
    [InlineData("[Reuters] ", "leadTooLong")]
    [InlineData("Jean Dupont ", "leadTooLong")]
    [InlineData("le 14 novembre 2017 ", "leadTooLong")]
    public void Ten_megabytes_of_lead_neither(string unit, string code) =>
        AssertFast($"Le titre\n\na {Repeat(unit)} a", code);

    [Theory]
    [InlineData("a", "textTooLong")]
    [InlineData("[", "textTooLong")]
    [InlineData(">> ", "textTooLong")]
    [InlineData("a\n", "tooManyLines")]
    [InlineData("a\n\n", "tooManyLines")]
    [InlineData("*\n", "tooManyLines")]
    [InlineData("[\n", "tooManyLines")]
    [InlineData("[a]\n", "tooManyLines")]
    [InlineData("a [Reuters]\na - [Reuters]\n", "tooManyLines")]
    [InlineData("a [Bad/Good - A]\n\n", "tooManyLines")]
    [InlineData(">> \n", "tooManyLines")]
    [InlineData(">> Lire : a\n", "tooManyLines")]
    [InlineData("Publié\n", "tooManyLines")]
    [InlineData("Publié le 14 novembre 2017 à 09:41 - Modifié\n", "textTooLong")]
    [InlineData("afp/ta\n\n", "tooManyLines")]
    [InlineData("é é é\n\n", "tooManyLines")]
    public void Ten_megabytes_of_body_neither(string unit, string code) =>
        AssertFast($"{Start}{Repeat(unit)}\n\na b.", code);

    [Theory]
    [InlineData("\n")]
    [InlineData(" \r\n")]
    [InlineData("\u00A0\n\t\n")]
    public void Ten_megabytes_of_blank_lines_are_nothing(string unit) =>
        AssertFast($"{Start}{Repeat(unit)}\n\na b.", null);

    [Theory]
    [InlineData("a.\n")]
    [InlineData("a\n\n")]
    [InlineData("[a]\n")]
    [InlineData("[AFP]\n")]
    [InlineData("A [Bad/Good/Ugly - A - B]\n")]
    [InlineData(">> Lire a\n")]
    [InlineData(">> a\n")]
    public void As_many_lines_as_are_allowed_are_quick(string unit) =>
        AssertFast($"{Start}{Repeat(unit, 70_000)}\n\na b.", null);

    [Fact]
    public void A_text_has_at_most_100000_lines_that_are_not_blank()
    {
        var most = $"Le titre\n\n{Repeat("Un.\n\n", 99_999)}";
        Assert.Equal(99_998, Reading.Article(most).Body.Count);
        var fault = Reading.Fault($"{most}\nafp/ta");
        Assert.Equal(("tooManyLines", 200_002), (fault.Code, fault.Line));
    }

    private static void AssertFast(string text, string? code)
    {
        var watch = Stopwatch.StartNew();
        var result = Reading.Result(text);
        watch.Stop();
        Assert.Equal(code, result.Fault?.Code);
        // It takes some 0.1 s. What is not linear takes minutes: the limit tells the two apart on the busiest machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static string Repeat(string unit) => Repeat(unit, TenMegabytes / Encoding.UTF8.GetByteCount(unit));

    private static string Repeat(string unit, int times) =>
        new StringBuilder(unit.Length * times).Insert(0, unit, times).ToString();
}
