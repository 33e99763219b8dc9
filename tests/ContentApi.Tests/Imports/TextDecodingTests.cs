using System.Text;
using ContentApi.Imports;

namespace ContentApi.Tests.Imports;

public sealed class TextDecodingTests
{
    private const string Text = "Été à Genève\u00A0: «\u202Foui\u202F» 😀\r\n";

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    [InlineData("utf-16BE", null)]
    [InlineData("utf-32", null)]
    [InlineData("utf-32BE", null)]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("utf-16", "utf-8")]
    public void A_byte_order_mark_is_believed_and_not_part_of_the_text(string encoding, string? declared)
    {
        var writer = Encoding.GetEncoding(encoding);
        AssertText(Text, [.. writer.GetPreamble(), .. writer.GetBytes(Text)], declared);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("no-such-charset")]
    public void Valid_UTF_8_needs_no_declaration(string? declared) =>
        AssertText(Text, Encoding.UTF8.GetBytes(Text), declared);

    [Theory]
    [InlineData("iso-8859-1", "\u20AC")]
    [InlineData("ISO-8859-1", "\u20AC")]
    [InlineData("latin1", "\u20AC")]
    [InlineData("us-ascii", "\u20AC")]
    [InlineData("\"windows-1252\"", "\u20AC")]
    [InlineData("windows-1251", "\u0402")]
    public void A_declared_charset_is_read_as_the_web_reads_it(string declared, string expected) =>
        AssertText($"{expected} 10 été".Replace("é", declared.EndsWith("51", StringComparison.Ordinal) ? "й" : "é"),
            [0x80, .. " 10 "u8, 0xE9, (byte)'t', 0xE9], declared);

    [Fact]
    public void Iso_8859_15_has_its_own_euro() => AssertText("é € œ", [0xE9, 0x20, 0xA4, 0x20, 0xBD], "iso-8859-15");

    [Fact]
    public void A_declared_UTF_16_without_mark_is_not_mistaken_for_UTF_8() =>
        AssertText("abc", Encoding.Unicode.GetBytes("abc"), "utf-16le");

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    [InlineData("shift_jis_x")]
    [InlineData("utf-7")]
    public void What_is_left_is_Windows_1252_with_a_warning(string? declared)
    {
        var decoded = TextDecoding.Decode(new byte[] { 0xC9, (byte)'t', 0xE9, 0x85 }, declared);
        Assert.Equal("Été…", decoded.Text);
        var warning = Assert.Single(decoded.Warnings);
        Assert.Equal("guessedEncoding", warning.Code);
        Assert.Null(warning.Line);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 1, 2, 3, 4 })]
    public void A_mark_that_lies_is_a_fault(byte[] bytes) => Assert.Equal("invalidEncoding", Fault(bytes).Code);

    [Theory]
    [InlineData("a\0b", "binary", 1, "column 2", "U+0000")]
    [InlineData("a\u0001\nb\0", "binary", 2, "column 2", "U+0000")]
    [InlineData("a\nbc\u000Bd", "controlCharacter", 2, "column 3", "U+000B")]
    [InlineData("a\r\n\r\n\u000C", "controlCharacter", 3, "column 1", "U+000C")]
    [InlineData("a\r\rb\u001B", "controlCharacter", 3, "column 2", "U+001B")]
    [InlineData("a\u2028b\u007F", "controlCharacter", 2, "column 2", "U+007F")]
    [InlineData("😀é\u0085", "controlCharacter", 1, "column 3", "U+0085")]
    [InlineData("a\uFFFF", "controlCharacter", 1, "column 2", "U+FFFF")]
    [InlineData("a\uFFFE", "controlCharacter", 1, "column 2", "U+FFFE")]
    public void Control_characters_are_refused_with_their_place(
        string text, string code, int line, string column, string character)
    {
        var fault = Fault(Encoding.UTF8.GetBytes(text));
        Assert.Equal((code, line), (fault.Code, fault.Line));
        Assert.Contains($"Line {line}, {column}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(character, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Hint);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x41, 0 }, "U+D83D")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, 0x41, 0xDE, 0x00 }, "U+DE00")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8 }, "U+D83D")]
    public void Half_a_character_is_refused_with_its_place(byte[] bytes, string character)
    {
        var fault = Fault(bytes);
        Assert.Contains("column 2", fault.Message, StringComparison.Ordinal);
        Assert.Contains(character, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x8D)]
    [InlineData(0x9D)]
    public void Windows_1252_has_holes(byte hole) => Assert.Equal("controlCharacter", Fault([0xE9, hole]).Code);

    [Fact]
    public void An_image_is_binary() =>
        Assert.Equal("binary", Fault([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]).Code);

    [Theory]
    [InlineData("")]
    [InlineData("\t\r\n")]
    [InlineData("\u00A0\u200B\u00AD\uFEFF")]
    public void Other_signs_that_cannot_be_seen_are_text(string text) =>
        AssertText(text, Encoding.UTF8.GetBytes(text), null);

    private static void AssertText(string expected, byte[] bytes, string? declared)
    {
        var decoded = TextDecoding.Decode(bytes, declared);
        Assert.Null(decoded.Fault);
        Assert.Empty(decoded.Warnings);
        Assert.Equal(expected, decoded.Text);
    }

    private static ImportFault Fault(byte[] bytes)
    {
        var decoded = TextDecoding.Decode(bytes, null);
        Assert.Null(decoded.Text);
        return Assert.IsType<ImportFault>(decoded.Fault);
    }
}
