using ContentApi.Articles;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Syndication.Feeds;

/// <summary>The parameters of the Atom feed, which alone has archives.</summary>
/// <param name="Feed">What every feed is asked for, within the archive.</param>
/// <param name="All">The articles without regard to the archive.</param>
/// <param name="Archive">The part of the archive that is asked for; null: the newest.</param>
public sealed record AtomQuery(FeedQuery Feed, ArticleFilter All, ArchivePeriod? Archive) : IQuery<AtomQuery>
{
    public const int ArchiveLimit = 100;

    public static AtomQuery Read(QueryReader query)
    {
        var all = FeedQuery.ReadFilter(query);
        var name = query.Text("archive",
            $"A part of the archive (RFC 5005): the articles that went public in it. {ArchivePeriod.Forms} `prev-archive` leads from "
            + "one to the next older one.", ArchivePeriod.LongestName);
        var archive = name is null ? null : ArchivePeriod.Read(name);
        if (name is not null && archive is null)
            query.Refuse("archive", "malformed", $"'{name}' is no part of the archive.", ArchivePeriod.Forms.Replace('`', '\''));
        if (archive is not null && all.Ids is not null)
            query.Refuse("archive", "notTogether", "'archive' was given together with 'ids'.", "Leave one of them out.");
        var filter = Within(all, archive);
        return new AtomQuery(
            new FeedQuery(filter, PageRequest.Read(query, $"{filter}", filter.Ids?.Count ?? (archive is null ? null : ArchiveLimit))), all, archive);
    }

    /// <summary>Those that went public in the period.</summary>
    public static ArticleFilter Within(ArticleFilter filter, ArchivePeriod? archive) => archive is null ? filter : filter with
    {
        PublishedAfter = filter.PublishedAfter > archive.Start ? filter.PublishedAfter : archive.Start,
        PublishedBefore = filter.PublishedBefore < archive.End ? filter.PublishedBefore : archive.End,
    };
}
