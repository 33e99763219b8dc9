using System.Globalization;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Versions;

/// <summary>Reading the history of an article.</summary>
public static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder articles)
    {
        articles.MapReads("/{id}/versions", List).WithName("listVersions");
        articles.MapReads("/{id}/versions/{version}", Get).WithName("getVersion");
        articles.MapReads("/{id}/versions/{version}/diff", Diff).WithName("diffVersions");
    }

    /// <summary>Lists the versions of an article, the latest first.</summary>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Written<PageOf<VersionSummary>>, NotFoundProblem>> List(
        string id, Query<PageQuery> query, VersionRepository versions, HttpContext context)
    {
        if (Uuid.Read(id) is not { } article || !await versions.ExistsAsync(article, context.RequestAborted)) return NoArticle(id);
        var page = query.Value.Page;
        var rows = await versions.ListAsync(article, page.After?.Number(0), page.Probe, context.RequestAborted);
        return new Written<PageOf<VersionSummary>>(Reply.Of(Pages.Of(context, page, rows, row => new VersionSummary
        {
            Version = row.Version, SavedAt = row.SavedAt, SavedBy = row.SavedBy, Origin = row.Origin, IsPublished = row.IsPublished, Headline = row.Headline,
        }, row => [row.Version.ToString(CultureInfo.InvariantCulture)])));
    }

    /// <summary>Gets one version, whole.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="version">The version's number.</param>
    private static async Task<Results<Written<ArticleVersion>, NotFoundProblem>> Get(
        string id, string version, VersionRepository versions, HttpContext context) =>
        await FindAsync(id, version, versions, context) is { } row
            ? new Written<ArticleVersion>(Reply.Of(new ArticleVersion
            {
                Version = row.Version, SavedAt = row.SavedAt, SavedBy = row.SavedBy, Origin = row.Origin, IsPublished = row.IsPublished, Content = row.Content!,
            }))
            : NoVersion(id, version);

    /// <summary>Tells what a version says otherwise than another, block by block.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="version">The version's number.</param>
    private static async Task<Results<Written<VersionDiff>, NotFoundProblem>> Diff(
        string id, string version, Query<DiffQuery> query, VersionRepository versions, HttpContext context)
    {
        if (await FindAsync(id, version, versions, context) is not { } after) return NoVersion(id, version);
        var against = (query.Value.Against ?? after.Version - 1).ToString(CultureInfo.InvariantCulture);
        if (await FindAsync(id, against, versions, context) is { } before) return new Written<VersionDiff>(Reply.Of(Comparison.Of(before, after)));
        return query.Value.Against is null
            ? new NotFoundProblem("The first version has none before it. Say with 'against' which one to hold it against.")
            : NoVersion(id, against);
    }

    private static async Task<VersionRow?> FindAsync(string id, string version, VersionRepository versions, HttpContext context) =>
        Uuid.Read(id) is { } article && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await versions.FindAsync(article, number, context.RequestAborted)
            : null;

    private static NotFoundProblem NoArticle(string id) => new($"No article has the id '{id}'.");

    private static NotFoundProblem NoVersion(string id, string version) =>
        new($"The article '{id}' has no version '{version}'. '/v1/articles/{id}/versions' lists those that it has.");
}
