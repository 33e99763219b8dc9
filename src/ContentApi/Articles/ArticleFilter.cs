using System.Text;
using ContentApi.Articles.Search;
using ContentApi.Platform.Queries;
using Dapper;

namespace ContentApi.Articles;

/// <summary>Which articles a list has. Whatever it says, a caller's list has only articles that the caller may see.</summary>
public sealed record ArticleFilter
{
    // The fence keeps PostgreSQL from reading the archive in order until it meets an author who may have written nothing.
    private const string OfAuthor =
        "p.article_id in (select x.article_id from publication x where x.author_keys && plain_keys({0}) offset 0)";

    private const string OfAgency =
        "exists (select from publication_agency x where x.article_id = p.article_id and x.key = any(plain_keys({0})))";

    private const string OfCreator =
        """
        p.article_id in (
            select u.article_id from publication_medium u join medium m on m.id = u.medium_id
            join credit_holder h on h.id = m.creator_id
            where h.kind = 'creator' and (plain_key(h.name) = any(plain_keys({0})) or h.slug = any({0})))
        """;

    public ValueList Sections { get; init; } = ValueList.None;
    public ValueList Tags { get; init; } = ValueList.None;
    public ValueList Languages { get; init; } = ValueList.None;
    public ValueList Agencies { get; init; } = ValueList.None;
    public ValueList Creators { get; init; } = ValueList.None;
    public ValueList Authors { get; init; } = ValueList.None;
    public ValueList SourceIds { get; init; } = ValueList.None;
    public DateTimeOffset? PublishedAfter { get; init; }
    public DateTimeOffset? PublishedBefore { get; init; }
    public DateTimeOffset? UpdatedAfter { get; init; }
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>These articles only; null: whichever.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>Articles that use this medium.</summary>
    public Guid? Medium { get; init; }

    /// <summary>Articles with a cross-link to this one.</summary>
    public Guid? Citing { get; init; }

    /// <summary>Articles in which this is found.</summary>
    public SearchQuery? Search { get; init; }

    /// <summary>The filter in words, always the same, for cursors.</summary>
    public override string ToString() => string.Join('|',
        Sections, Tags, Languages, Agencies, Creators, Authors, SourceIds, Ids is null ? "" : string.Join(',', Ids), Search,
        $"{PublishedAfter:O}|{PublishedBefore:O}|{UpdatedAfter:O}|{UpdatedBefore:O}");

    /// <summary>The conditions on <c>publication p</c>; each value travels as a parameter.</summary>
    public string Where(DynamicParameters parameters)
    {
        var where = new StringBuilder("article_visible(p)");
        if (Ids is { } ids) AddOne(ids.ToArray(), "p.article_id = any({0})");
        Add(Sections, "p.section_id in (select id from section where slug = any({0}))", "p.section_id = (select id from section where slug = {0})");
        Add(Tags, "exists (select from publication_tag x join tag t on t.id = x.tag_id where x.article_id = p.article_id and t.slug = any({0}))");
        Add(Languages, "(p.language = any({0}) or p.primary_language = any({0}))",
            "p.primary_language = split_part({0}, '-', 1) and {0} in (p.language, p.primary_language)");
        Add(Agencies, OfAgency);
        Add(Creators, OfCreator);
        Add(Authors, OfAuthor);
        Add(SourceIds, "p.article_id in (select a.id from article a where a.source_id = any({0}))");
        AddMoment(PublishedAfter, "p.published_at >= {0}");
        AddMoment(PublishedBefore, "p.published_at < {0}");
        AddMoment(UpdatedAfter, "p.updated_at >= {0}");
        AddMoment(UpdatedBefore, "p.updated_at < {0}");
        if (Medium is { } medium)
            AddOne(medium, "exists (select from publication_medium u where u.article_id = p.article_id and u.medium_id = {0})");
        if (Citing is { } cited)
            AddOne(cited, "exists (select from cross_link l where l.article_id = p.article_id and l.target_id = {0})");
        if (Search is { } search) AddOne(search.ToJson(), SearchRepository.Condition);
        return where.ToString();

        // A single value is compared by itself: its articles then lie in order in an index.
        void Add(ValueList values, string condition, string? ofOne = null)
        {
            foreach (var group in values.Groups)
                if (ofOne is not null && group is [var one]) AddOne(one, ofOne);
                else AddOne(group.ToArray(), condition);
        }

        void AddMoment(DateTimeOffset? moment, string condition)
        {
            if (moment is { } at) AddOne(at, condition);
        }

        void AddOne(object value, string condition)
        {
            var name = $"filter{where.Length}";
            parameters.Add(name, value);
            where.Append(" and (").Append(condition.Replace("{0}", "@" + name, StringComparison.Ordinal)).Append(')');
        }
    }
}
