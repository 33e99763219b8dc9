using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Articles;

/// <summary>Reading an article by an address that somebody has of it.</summary>
public static class ByUrlEndpoints
{
    public static void MapArticlesByUrl(this IEndpointRouteBuilder api) =>
        api.MapReads("/articles/by-url", GetByUrl).WithName("getArticleByUrl").WithTags("Articles")
            .WithMetadata(new DependsOn(CacheKeys.Lists)); // another article may come to have the address

    /// <summary>Gets one article by its public address.</summary>
    /// <remarks>
    /// An address that the article had before answers 308 with the same question about the present one. The address at
    /// its source, which is not ours, answers with the article at once.
    /// </remarks>
    private static async Task<Results<Ok<Article>, PermanentRedirect, InvalidInputProblem, Withdrawn, NotFoundProblem>> GetByUrl(
        Query<ByUrlQuery> query, ArticleAddresses addresses, ArticleRepository articles, HttpContext context)
    {
        var (url, caller, cancellation) = (query.Value.Url!, RightsClass.Of(context), context.RequestAborted);
        var ours = addresses.Read(url);
        var found = ours is null ? [] : await articles.FindSlugAsync(ours.Slug, ours.Language, caller, cancellation);
        if (ours is not null && SlugRow.Preferred(found, ours.Slug) is { } preferred) found = [preferred];
        if (found is [var one] && !one.IsPresent(ours!.Slug)) return Moved(context, one);
        if (found.Count > 1) return Ambiguous(found);
        var row = found is [var present]
            ? await articles.FindAsync(present.ArticleId, caller, cancellation)
            : await articles.FindBySourceUrlAsync(url, caller, cancellation);
        if (row is not null) return ArticleEndpoints.Answer(context, row, query.Value.Fields);
        var withdrawal = ours is not null && Slug.IsValid(ours.Slug)
            ? await articles.FindWithdrawalAsync(ours.Slug, ours.Language, caller, cancellation)
            : await articles.FindWithdrawalAsync(url, caller, cancellation);
        return withdrawal is not null
            ? new Withdrawn(withdrawal)
            : new NotFoundProblem($"No article that you may see has, or had, the address '{url.OriginalString}'.");
    }

    /// <summary>The rest of the query is kept.</summary>
    private static PermanentRedirect Moved(HttpContext context, SlugRow row)
    {
        var present = PublicAddresses.Of(context).Article(row.PresentLanguage, row.PresentSlug);
        var query = context.Request.Query
            .Select(parameter => parameter.Key == "url" ? new(parameter.Key, present) : parameter);
        return new PermanentRedirect($"/v1/articles/by-url{QueryString.Create(query)}");
    }

    private static InvalidInputProblem Ambiguous(List<SlugRow> found) => new([new InputError
    {
        Parameter = "url",
        Code = "ambiguous",
        Message = "Articles in several languages have this address.",
        Hint = "Ask by slug, with 'language': " + string.Join(", ",
            found.Select(row => $"/v1/articles/by-slug/{row.PresentSlug}?language={row.PresentLanguage}")) + ".",
    }]);
}
