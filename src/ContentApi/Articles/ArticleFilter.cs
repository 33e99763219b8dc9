using System.Text;
using ContentApi.Platform.Queries;
using Dapper;

namespace ContentApi.Articles;

/// <summary>Which articles a list has. Whatever it says, a caller's list has only articles that the caller may see.</summary>
public sealed record ArticleFilter
{
    public ValueList Sections { get; init; } = ValueList.None;
    public ValueList Tags { get; init; } = ValueList.None;
    public ValueList Languages { get; init; } = ValueList.None;

    /// <summary>Articles that use this medium.</summary>
    public Guid? Medium { get; init; }

    /// <summary>Articles with a cross-link to this one.</summary>
    public Guid? Citing { get; init; }

    /// <summary>The filter in words, always the same, for cursors.</summary>
    public override string ToString() => $"{Sections}&{Tags}&{Languages}";

    /// <summary>The conditions on <c>publication p</c>; each value travels as a parameter.</summary>
    public string Where(DynamicParameters parameters)
    {
        var where = new StringBuilder("article_visible(p)");
        Add(Sections, "p.section_id in (select id from section where slug = any({0}))");
        Add(Tags, "exists (select from publication_tag x join tag t on t.id = x.tag_id where x.article_id = p.article_id and t.slug = any({0}))");
        Add(Languages, "(p.language = any({0}) or p.primary_language = any({0}))");
        if (Medium is { } medium)
            AddOne(medium, "exists (select from publication_medium u where u.article_id = p.article_id and u.medium_id = {0})");
        if (Citing is { } cited)
            AddOne(cited, "exists (select from cross_link l where l.article_id = p.article_id and l.target_id = {0})");
        return where.ToString();

        void Add(ValueList values, string condition)
        {
            foreach (var group in values.Groups) AddOne(group.ToArray(), condition);
        }

        void AddOne(object value, string condition)
        {
            var name = $"filter{where.Length}";
            parameters.Add(name, value);
            where.Append(" and ").Append(condition.Replace("{0}", "@" + name, StringComparison.Ordinal));
        }
    }
}
