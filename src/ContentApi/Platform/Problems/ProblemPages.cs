using System.Net;
using ContentApi.Platform.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Platform.Problems;

/// <summary>The pages to which a problem's <c>type</c> leads.</summary>
public static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/problems").ExcludeFromDescription();
        pages.MapReads("", All);
        pages.MapReads("/{slug}", One);
    }

    private static ContentHttpResult All() =>
        HtmlPage.Show("Problems", string.Concat(ProblemKinds.All.Select(Section)));

    private static Results<ContentHttpResult, NotFoundProblem> One(string slug) =>
        ProblemKinds.All.FirstOrDefault(kind => kind.Slug == slug) is { } kind
            ? HtmlPage.Show(kind.Title, Section(kind))
            : new NotFoundProblem($"There is no kind of problem named '{slug}'. /problems lists them all.");

    private static string Section(ProblemKind kind) =>
        $"""
        <section>
          <h2><a href="/problems/{kind.Slug}">{WebUtility.HtmlEncode(kind.Title)}</a></h2>
          <p>Status {kind.Status}, code <code>{kind.Code}</code></p>
          <p>{WebUtility.HtmlEncode(kind.Explanation)}</p>
        </section>
        """;
}
