using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Editorial.Input;
using ContentApi.Editorial.Working;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial;

/// <summary>Makes, changes and deletes working copies. What the public sees is not touched.</summary>
public sealed class ArticleDesk(ArticleStore articles, ArticleComposer composer, Slugs slugs, WorkingArticles working)
{
    public async Task<Outcome> CreateAsync(WriteTransaction write, HttpContext context, JsonObject sent)
    {
        var id = Guid.CreateVersion7();
        var (input, errors) = Read(sent, present: null);
        if (input is null) return new InvalidInputProblem(errors);
        var (content, media, faults) = await composer.ComposeAsync(write, input, null);
        if (faults.Count > 0) return new InvalidInputProblem(faults);
        if (await SlugAsync(write, id, input, content, null) is not { } slug) return SlugTaken(content);
        content = content with { Slug = slug };
        await articles.CreateAsync(write, id, content, ArticleComposer.Hash(content, media), Actor(context));
        await AuditTrail.WriteAsync(write, context, "article.created", id, detail: new { Version = 1 });
        write.Subject = id;
        return Reply.Made((await working.FindAsync(write, id, context))!, $"/v1/articles/{id}?view=working", version: 1);
    }

    /// <param name="write">The transaction.</param>
    /// <param name="context">The request.</param>
    /// <param name="id">The article.</param>
    /// <param name="sent">What it is to be, or what is to be changed of it.</param>
    /// <param name="isPatch">Whether what is not named stays.</param>
    public async Task<Outcome> SaveAsync(WriteTransaction write, HttpContext context, Guid id, JsonObject sent, bool isPatch)
    {
        if (await articles.FindAsync(write, id) is not { } state) return NoArticle(id);
        if (IfMatch.Refuse(context, state.Version) is { } stale) return stale;
        var present = JsonSerializer.SerializeToNode(await working.FindAsync(write, id, context), Json.Options)!.AsObject();
        if (isPatch) sent = MergePatch.Apply((JsonObject)present.DeepClone(), sent);
        var (input, errors) = Read(sent, present);
        if (input is null) return new InvalidInputProblem(errors);
        var (content, media, faults) = await composer.ComposeAsync(write, input, state.Content);
        if (faults.Count > 0) return new InvalidInputProblem(faults);
        if (await SlugAsync(write, id, input, content, state.Content) is not { } slug) return SlugTaken(content);
        content = content with { Slug = slug };
        write.Subject = id;
        if (Same(content, state.Content)) return await ReplyAsync(write, context, id, state.Version);
        await articles.ReviseAsync(write, state, content, ArticleComposer.Hash(content, media), Actor(context));
        await slugs.ReleaseAsync(write, id, content.Slug, content.Language);
        await AuditTrail.WriteAsync(write, context, "article.changed", id,
            detail: new { Version = state.Version + 1, Changed = Changed(state.Content, content) });
        return await ReplyAsync(write, context, id, state.Version + 1);
    }

    public async Task<Outcome> DeleteAsync(WriteTransaction write, HttpContext context, Guid id)
    {
        if (await articles.FindAsync(write, id) is not { } state) return NoArticle(id);
        if (IfMatch.Refuse(context, state.Version) is { } stale) return stale;
        if (state.Status != "draft")
            return new ProblemResult(ProblemKinds.Conflict,
                $"The article is {(state.Status == "withdrawn" ? "withdrawn" : "published")}: only what never was public can be deleted. "
                + "Withdraw it: then everybody is told that it was there, and why it is gone.");
        await articles.DeleteAsync(write, id);
        await AuditTrail.WriteAsync(write, context, "article.deleted", id);
        return Reply.Nothing;
    }

    public async Task<WorkingArticle> FindAsync(WriteTransaction write, HttpContext context, Guid id) => (await working.FindAsync(write, id, context))!;

    /// <summary>The working copy, as every write answers it.</summary>
    public async Task<Outcome> ReplyAsync(WriteTransaction write, HttpContext context, Guid id, int version) =>
        Reply.Of((await working.FindAsync(write, id, context))!, version);

    public static NotFoundProblem NoArticle(Guid id) => new($"No article has the id '{id}'.");

    public static string Actor(HttpContext context) => context.User.Identity!.Name!;

    private static (ArticleInput? Input, IReadOnlyList<InputError> Errors) Read(JsonObject sent, JsonObject? present)
    {
        var readOnly = new ReadOnlyMembers(present);
        sent = (JsonObject)sent.DeepClone(); // a write may be done again
        readOnly.TakeFrom(sent);
        var (input, errors) = JsonInput.Read<ArticleInput>(sent);
        return readOnly.Errors.Count > 0 ? (null, [.. readOnly.Errors, .. errors]) : (input, errors);
    }

    /// <summary>The slug that was chosen, or kept, or made of the headline; null where another article has the chosen one.</summary>
    private async Task<string?> SlugAsync(WriteTransaction write, Guid id, ArticleInput input, ArticleContent content, ArticleContent? before)
    {
        if (before is not null && (before.Slug, before.Language) == (content.Slug, content.Language)) return content.Slug;
        var isChosen = input.Slug is not null && input.Slug != before?.Slug;
        if (content.Slug.Length > 0 && await slugs.TryTakeAsync(write, id, content.Slug, content.Language)) return content.Slug;
        return isChosen ? null : await slugs.TakeAsync(write, id, content.Headline, content.Language);
    }

    private static ProblemResult SlugTaken(ArticleContent content) => new(ProblemKinds.Conflict,
        $"Another article has, or had, the slug '{content.Slug}' in '{content.Language}'.",
        [JsonInput.Error("/slug", "slugTaken", $"The slug '{content.Slug}' is taken.", "Choose another, or leave it out: one is made of the headline.")]);

    private static bool Same(ArticleContent one, ArticleContent other) =>
        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(one, Json.Options), JsonSerializer.SerializeToNode(other, Json.Options));

    /// <summary>The names of the members that differ: what they say stays out of the audit.</summary>
    private static IReadOnlyList<string> Changed(ArticleContent before, ArticleContent after)
    {
        var old = JsonSerializer.SerializeToNode(before, Json.Options)!.AsObject();
        return [.. JsonSerializer.SerializeToNode(after, Json.Options)!.AsObject().Where(member => !JsonNode.DeepEquals(member.Value, old[member.Key])).Select(member => member.Key)];
    }
}
