namespace ContentApi.Articles.Search.Vectors;

/// <summary>An article's words, part by part.</summary>
internal sealed record SearchParts(string Language)
{
    public List<SearchTerm> Headline { get; } = [];
    public List<SearchTerm> Lead { get; } = [];
    public List<SearchTerm> Headings { get; } = [];
    public List<SearchTerm> Running { get; } = [];
    public List<SearchTerm> Captions { get; } = [];
    public List<SearchTerm> Credits { get; } = [];

    public IEnumerable<SearchTerm> All =>
        Headline.Concat(Lead).Concat(Headings).Concat(Running).Concat(Captions).Concat(Credits);
}
