using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Fronts;

/// <summary>Putting front pages in order.</summary>
public static class FrontDesk
{
    public static void MapFrontDesk(this IEndpointRouteBuilder api) =>
        api.MapGroup("/fronts").WithTags("Fronts").RequireAuthorization(Scopes.Write).AnswersWrites()
            .MapPut("/{slug}", Put).WithName("putFront").Accepts<FrontInput>(JsonBody.MediaType);

    /// <summary>Makes a front page, or gives it other articles, in this order. Readers see it at once.</summary>
    /// <param name="slug">The front's slug.</param>
    private static async Task<Results<Written<StoredFront>, ProblemResult>> Put(
        string slug, JsonBody body, Writes writes, FrontStore fronts, HttpContext context)
    {
        if (body.Problem is { } refused) return refused;
        var (input, errors) = JsonInput.Read<FrontInput>(body.Value);
        if (input is null) return new InvalidInputProblem(errors);
        if (!Slug.IsValid(slug))
            return new InvalidInputProblem([new InputError
            {
                Parameter = "slug", Code = "malformed", Message = $"'{slug}' is not a slug.", Hint = "Slugs have lower-case letters a to z, digits and single hyphens, at most 100.",
            }]);
        var again = input.Articles.Select((id, index) => (id, index)).FirstOrDefault(pair => input.Articles.Take(pair.index).Contains(pair.id));
        if (again.index > 0)
            return new InvalidInputProblem([JsonInput.Error($"/articles/{again.index}", "duplicate",
                $"'{again.id}' is there already.", "Name each article once.")]);
        return (await writes.RunAsync(context, body, async write =>
        {
            var unknown = await fronts.PutAsync(write, slug, input.Name, input.Articles);
            if (unknown.Count > 0)
                return new InvalidInputProblem([.. unknown.Select(id => JsonInput.Error(
                    $"/articles/{input.Articles.ToList().IndexOf(id)}", "unknownArticle", $"There is no article '{id}'.", "Leave it out."))]);
            await AuditTrail.WriteAsync(write, context, "front.put", detail: new { slug, input.Articles.Count });
            var row = (await write.SingleAsync<FrontRow>($"{FrontRow.Select} where f.slug = @slug", new { slug }))!;
            return Reply.Of(new StoredFront { Slug = row.Slug, Name = row.Name, UpdatedAt = row.UpdatedAt, Articles = row.Articles });
        })).As(reply => new Written<StoredFront>(reply));
    }
}
