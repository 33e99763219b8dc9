using ContentApi.Articles.Search;
using ContentApi.Platform.Database;
using ContentApi.Platform.Fields;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The parameters of <c>/v1/articles</c>.</summary>
public sealed record ArticleListQuery(
    ArticleListing Listing, TotalIs? Count, IReadOnlySet<string> Facets, FieldSelection? Fields, ArticleStatus? Status) : IQuery<ArticleListQuery>
{
    private const string ByName = " Case, accents and punctuation do not matter.";
    private const string AtOrAfter = " at this moment or after it.";
    private const string Before = " before this moment, and not at it.";

    public static ArticleListQuery Read(QueryReader query)
    {
        var filter = ReadFilter(query);
        var sort = query.Choice("sort",
            "The order. `-` means the latest first. The default is `-publishedAt`, with `q` `relevance`, or with `ids` their order, "
            + "beside which `sort` is refused. Who walks by `updatedAt` while articles are changed meets the changed ones at their new place.",
            [.. ArticleSort.Names, SearchParameters.Relevance]);
        if (sort is not null && filter.Ids is not null)
            query.Refuse("sort", "notTogether", "'sort' was given together with 'ids', which are an order already.", "Leave one of them out.");
        if (sort == SearchParameters.Relevance && !query.Has("q"))
            query.Refuse("sort", "needsQuery", "Nothing is relevant to nothing.", "Give 'q' as well, or another 'sort'.");
        var byRelevance = filter.Search is not null && filter.Ids is null && sort is null or SearchParameters.Relevance;
        var order = sort is null or SearchParameters.Relevance ? ArticleSort.Newest : ArticleSort.Named(sort);
        var status = query.Choice("status",
            "Working copies of this status, those that were saved last first, with the scope `write`. Only `limit` and `cursor` go with it.",
            [.. Enum.GetValues<ArticleStatus>().Select(EnumText.Of)]);
        var page = PageRequest.Read(query, $"{filter}|{(byRelevance ? SearchParameters.Relevance : order.Name)}{(status is null ? "" : $"|{status}")}", filter.Ids?.Count);
        var count = query.Choice("count",
            "Whether to count the whole list, in `page.total`. `estimated` is right up to 1,000 and costs little; beyond, it is "
            + "PostgreSQL's guess.", ["none", "estimated", "exact"], "none");
        var items = ArticleItems.Read(query);
        var facets = query.Choices("facets",
            "Counts the list's articles, the newest 10,000 at the most, by these, in `facets`: what a filter would leave.", FacetRepository.Names);
        var listing = new ArticleListing(filter, page) { Sort = order, ByRelevance = byRelevance, Include = items.Include };
        foreach (var other in query.Parameters.Select(parameter => parameter.Name).Where(name => name is not ("status" or "limit" or "cursor")))
            if (status is not null && query.Has(other))
                query.Refuse(other, "notTogether", $"'{other}' was given together with 'status', which lists working copies.", "Leave one of them out.");
        return new ArticleListQuery(
            listing, count switch { "exact" => TotalIs.Exact, "estimated" => TotalIs.Estimated, _ => null }, facets, items.Fields,
            status is null ? null : Enum.Parse<ArticleStatus>(status, ignoreCase: true));
    }

    /// <summary>Declares and reads the parameters that say which articles, for every address that gives some.</summary>
    public static ArticleFilter ReadFilter(QueryReader query) => new()
    {
        Search = query.Search(),
        Ids = query.Ids("ids",
            "Articles by id, in this order, all on one page unless `limit` is given; an id that is given twice is answered once. "
            + "Those that are not there are in `missing`; those that other parameters leave out are not.",
            PageRequest.MaxLimit),
        Sections = query.Slugs("section", "Sections, by slug."),
        Tags = query.Slugs("tag", "Tags, by slug."),
        Languages = query.Languages("language", "Languages; `fr` also finds `fr-CH`."),
        Agencies = query.Names("agency",
            "Agencies that a medium's credit or the signature names, by name or slug; `keystone` also finds `Keystone/EPA` and `Keystone-ATS`." + ByName),
        Creators = query.Names("creator", "People whom a medium's credit names, by whole name or slug." + ByName),
        Authors = query.Names("author", "Authors, by whole name." + ByName),
        SourceIds = query.Texts("sourceId", "Ids at the source (`source.id`), to the letter. An id with commas is found by itself."),
        PublishedAfter = query.Moment("publishedAfter", "Articles published" + AtOrAfter),
        PublishedBefore = query.Moment("publishedBefore", "Articles published" + Before),
        UpdatedAfter = query.Moment("updatedAfter", "Articles published or corrected" + AtOrAfter),
        UpdatedBefore = query.Moment("updatedBefore", "Articles last published or corrected" + Before),
    };
}
