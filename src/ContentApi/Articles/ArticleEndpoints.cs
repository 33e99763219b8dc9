using ContentApi.Editorial.Working;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Fields;
using ContentApi.Platform.Http;
using ContentApi.Platform.OpenApi;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Articles;

/// <summary>Reading articles.</summary>
public static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapReads("", List).WithName("listArticles").NeedsWriteFor("status")
            .WithMetadata(new AlsoAnswers(typeof(PageOf<WorkingSummary>)));
        articles.MapReads("/{id}", Get).WithName("getArticle").NeedsWriteFor("view")
            .WithMetadata(new AlsoAnswers(typeof(WorkingArticle)));
        articles.MapReads("/by-slug/{slug}", GetBySlug).WithName("getArticleBySlug")
            .WithMetadata(new DependsOn(CacheKeys.Lists)); // another article may take the slug in another language
    }

    /// <summary>Lists articles, the newest first, or searches them, the best match first.</summary>
    /// <remarks>
    /// A cursor marks a place in the order, so that walking a list gives each article that is there throughout exactly
    /// once, whatever is published or withdrawn meanwhile.
    /// </remarks>
    private static async Task<Results<Ok<ArticleList>, Reply>> List(
        Query<ArticleListQuery> query, ArticlePages pages, WorkingList working, HttpContext context) =>
        query.Value.Status is { } status
            ? Reply.Of(await working.ListAsync(context, status, query.Value.Listing.Page))
            : await pages.AnswerAsync(context, query.Value);

    /// <summary>Gets one article, whole.</summary>
    /// <remarks>
    /// The published version, to everybody alike. With `view=working` and the scope `write`: the working copy, under the entity
    /// tag that `If-Match` takes.
    /// </remarks>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Ok<Article>, Reply, Withdrawn, NotFoundProblem>> Get(
        string id, Query<ArticleQuery> query, ArticleRepository articles, WorkingArticles working, ContentDatabase database, HttpContext context)
    {
        if (Uuid.Read(id) is not { } articleId) return NoArticle(id);
        if (query.Value.IsWorking)
            return await working.FindAsync(database.Latest(context.RequestAborted), articleId, context) is { } copy
                ? Reply.Of(copy, copy.Version)
                : NoArticle(id);
        if (await articles.FindAsync(articleId, RightsClass.Of(context), context.RequestAborted) is { } row)
            return Answer(context, row, query.Value.Fields);
        return await articles.FindWithdrawalAsync(articleId, RightsClass.Of(context), context.RequestAborted) is { } withdrawal
            ? new Withdrawn(withdrawal)
            : context.User.HasClaim(Scopes.Claim, Scopes.Write) ? NotPublished(id) : NoArticle(id);
    }

    /// <summary>Gets one article by its slug.</summary>
    /// <remarks>A slug that the article had before answers 308 with the address of the present one.</remarks>
    /// <param name="slug">The article's slug, present or past.</param>
    private static async Task<Results<Ok<Article>, PermanentRedirect, InvalidInputProblem, Withdrawn, NotFoundProblem>> GetBySlug(
        string slug, Query<BySlugQuery> query, ArticleRepository articles, HttpContext context)
    {
        var language = query.Value.Language;
        var found = Slug.IsValid(slug) ? await articles.FindSlugAsync(slug, language, RightsClass.Of(context), context.RequestAborted) : [];
        if (SlugRow.Preferred(found, slug) is { } preferred) found = [preferred];
        return found switch
        {
            [] when Slug.IsValid(slug) && await articles.FindWithdrawalAsync(slug, language, RightsClass.Of(context), context.RequestAborted) is { } withdrawal
                => new Withdrawn(withdrawal),
            [] => new NotFoundProblem($"No article that you may see has the slug '{slug}'{(language is null ? "" : $" in '{language}'")}."),
            [var one] when !one.IsPresent(slug) => Moved(context, one, language),
            [var one] => await articles.FindAsync(one.ArticleId, RightsClass.Of(context), context.RequestAborted) is { } row
                ? Answer(context, row, query.Value.Fields)
                : NoArticle(slug),
            _ => Ambiguous(slug, found),
        };
    }

    internal static Ok<Article> Answer(HttpContext context, ArticleRow row, FieldSelection? fields)
    {
        fields?.Use(context);
        return TypedResults.Ok(row.To<Article>(PublicAddresses.Of(context)));
    }

    /// <summary>The query is kept, and says the language where without it another article would be found.</summary>
    private static PermanentRedirect Moved(HttpContext context, SlugRow row, string? asked)
    {
        var query = context.Request.QueryString;
        if (row.PresentLanguage != (asked ?? SlugRow.DefaultLanguage))
            query = QueryString.Create(context.Request.Query.Where(parameter => parameter.Key != "language")
                .Append(new("language", row.PresentLanguage)));
        return new PermanentRedirect($"/v1/articles/by-slug/{row.PresentSlug}{query}");
    }

    private static InvalidInputProblem Ambiguous(string slug, List<SlugRow> found) => new([new InputError
    {
        Parameter = "language",
        Code = "missing",
        Message = $"Articles in several languages have the slug '{slug}'.",
        Hint = $"Say which: {string.Join(", ", found.Select(row => row.Language))}.",
    }]);

    private static NotFoundProblem NotPublished(string id) => new(
        $"No published article has the id '{id}'. Its working copy, if there is one, is at '/v1/articles/{id}?view=working'.");

    internal static NotFoundProblem NoArticle(string id) => new($"No article that you may see has the id '{id}'.");
}
