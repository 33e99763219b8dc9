using ContentApi.Platform.Queries;

namespace ContentApi.Tests.Platform.Queries;

public sealed class CursorTests
{
    private const string List = "/v1/articles?section=monde";

    [Theory]
    [InlineData("1510648860000", "01a00000-0000-7000-8000-000000000000")]
    [InlineData("les-echanges")]
    [InlineData("été \" 🗞️ \n")]
    public void Comes_back_as_it_was_made(params string[] keys) =>
        Assert.Equal(keys, Cursor.Decode(List, Cursor.Encode(List, keys))!.Keys);

    [Fact]
    public void Is_nothing_to_another_list() =>
        Assert.Null(Cursor.Decode("/v1/articles?section=sport", Cursor.Encode(List, "a")));

    [Fact]
    public void Does_not_survive_the_change_of_any_letter()
    {
        var cursor = Cursor.Encode(List, "1510648860000", "01a00000-0000-7000-8000-000000000000");
        for (var i = 0; i < cursor.Length; i++)
            foreach (var letter in "AQgw9-_=")
                if (letter != cursor[i])
                    Assert.Null(Cursor.Decode(List, $"{cursor[..i]}{letter}{cursor[(i + 1)..]}"));
    }

    [Fact]
    public void Does_not_survive_being_cut_or_lengthened()
    {
        var cursor = Cursor.Encode(List, "a");
        for (var i = 0; i < cursor.Length; i++) Assert.Null(Cursor.Decode(List, cursor[..i]));
        foreach (var more in new[] { "A", "=", "==", " ", "\n", "AAAA" }) Assert.Null(Cursor.Decode(List, cursor + more));
    }

    [Fact]
    public void Is_nothing_where_it_is_random()
    {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
            Assert.Null(Cursor.Decode(List, new string(random.GetItems<char>("abcABC019-_=.% é", random.Next(0, 60)))));
    }
}
