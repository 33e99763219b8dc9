using ContentApi.Platform.Queries;

namespace ContentApi.Tests.Platform.Queries;

public sealed class NearMissTests
{
    private static readonly string[] Known = ["limit", "cursor", "section", "tag"];

    [Theory]
    [InlineData("limt", "limit")] // one letter less
    [InlineData("limiit", "limit")] // one more
    [InlineData("limut", "limit")] // another one
    [InlineData("liimt", "limit")] // two swapped
    [InlineData("LIMIT", "limit")]
    [InlineData("Cursors", "cursor")]
    [InlineData("ag", "tag")]
    [InlineData("atg", "tag")]
    [InlineData("lmt", null)]
    [InlineData("limited", null)]
    [InlineData("itlim", null)]
    [InlineData("", null)]
    [InlineData("ſection", "section")]
    public void Finds_what_is_one_letter_off(string name, string? meant) => Assert.Equal(meant, NearMiss.Find(name, Known));
}
