using ContentApi.Articles;
using ContentApi.Platform.Queries;

namespace ContentApi.Tests.Articles;

/// <summary>The words of a filter tell a cursor whether it is of this list.</summary>
public sealed class ArticleFilterTests
{
    [Fact]
    public void Has_the_same_words_in_whatever_order_it_was_asked_for() =>
        Assert.Equal(Filter(tags: [["a"], ["b", "c"]]).ToString(), Filter(tags: [["b", "c"], ["a"]]).ToString());

    [Fact]
    public void Has_other_words_where_a_value_stands_elsewhere()
    {
        string[][] a = [["a"]], b = [["b"]], ab = [["a"], ["b"]], c = [["c"]], bc = [["b"], ["c"]];
        var words = new[]
        {
            Filter(a, b), Filter(b, a), Filter(ab), Filter(tags: ab), Filter([["a", "b"]]), Filter(a, bc), Filter(ab, c), Filter(),
        }.Select(filter => filter.ToString()).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    private static ArticleFilter Filter(string[][]? sections = null, string[][]? tags = null) =>
        new() { Sections = new ValueList(sections ?? []), Tags = new ValueList(tags ?? []) };
}
