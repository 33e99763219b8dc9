using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Taxonomy;

/// <summary>Making sections and tags, and giving them other names.</summary>
public static class TaxonomyDesk
{
    public static void MapTaxonomyDesk(this IEndpointRouteBuilder api)
    {
        var taxonomy = api.MapGroup("").WithTags("Taxonomy").RequireAuthorization(Scopes.Write).AnswersWrites();
        taxonomy.MapPut("/sections/{slug}", PutSection).WithName("putSection").Accepts<SectionInput>(JsonBody.MediaType);
        taxonomy.MapPut("/tags/{slug}", PutTag).WithName("putTag").Accepts<TagInput>(JsonBody.MediaType);
    }

    /// <summary>Makes a section, or gives it another name. Articles show it at once.</summary>
    /// <param name="slug">The section's slug, which stays.</param>
    private static Task<Results<Written<Section>, ProblemResult>> PutSection(string slug, JsonBody body, Writes writes, HttpContext context) =>
        PutAsync<SectionInput, Section>(slug, body, writes, context, "section", input => input.Slug, async (write, input) =>
        {
            var changed = await write.ExecuteAsync(
                """
                insert into section (slug, name) values (@slug, @Name)
                on conflict (slug) do update set name = excluded.name where section.name <> excluded.name
                """, new { slug, input.Name });
            if (changed > 0) write.Noted(Note("publication p join section s on s.id = p.section_id where s.slug"), new { slug });
            return new Section { Slug = slug, Name = input.Name };
        });

    /// <summary>Makes a tag, or changes it. Articles show it at once.</summary>
    /// <param name="slug">The tag's slug, which stays.</param>
    private static Task<Results<Written<Tag>, ProblemResult>> PutTag(string slug, JsonBody body, Writes writes, HttpContext context) =>
        PutAsync<TagInput, Tag>(slug, body, writes, context, "tag", input => input.Slug, async (write, input) =>
        {
            var changed = await write.ExecuteAsync(
                """
                insert into tag (slug, name, kind, media_topic) values (@slug, @Name, @kind, @MediaTopic)
                on conflict (slug) do update set name = excluded.name, kind = excluded.kind, media_topic = excluded.media_topic
                where (tag.name, tag.kind, tag.media_topic) is distinct from (excluded.name, excluded.kind, excluded.media_topic)
                """, new { slug, input.Name, kind = EnumText.Of(input.Kind), input.MediaTopic });
            if (changed > 0)
                write.Noted(Note("publication_tag p join tag t on t.id = p.tag_id where t.slug"), new { slug });
            return new Tag { Slug = slug, Name = input.Name, Kind = input.Kind, MediaTopic = input.MediaTopic };
        }, input => input.MediaTopic is { } topic && !WebAddress.TryRead(topic, out _)
            ? JsonInput.Error("/mediaTopic", "malformed", $"'{topic}' is no URI of a Media Topic.",
                "Give one such as 'http://cv.iptc.org/newscodes/mediatopic/11000000'.")
            : null);

    /// <summary>Every article that shows a term's name changes with it.</summary>
    private static string Note(string from) =>
        $"select note_changes(array(select p.article_id from {from} = @slug), '{{}}', anyhow => true)";

    private static async Task<Results<Written<TTerm>, ProblemResult>> PutAsync<TInput, TTerm>(
        string slug, JsonBody body, Writes writes, HttpContext context, string what, Func<TInput, string?> sent,
        Func<WriteTransaction, TInput, Task<TTerm>> put, Func<TInput, InputError?>? judge = null) where TInput : class
    {
        if (body.Problem is { } refused) return refused;
        var (input, errors) = JsonInput.Read<TInput>(body.Value);
        if (input is null) return new InvalidInputProblem(errors);
        if (!Slug.IsValid(slug))
            return new InvalidInputProblem([new InputError
            {
                Parameter = "slug", Code = "malformed", Message = $"'{slug}' is not a slug.", Hint = "Slugs have lower-case letters a to z, digits and single hyphens, at most 100.",
            }]);
        if (sent(input) is { } other && other != slug)
            return new InvalidInputProblem([JsonInput.Error("/slug", "readOnly",
                $"The address says '{slug}', the body '{other}'.", "Leave it out of the body: a slug stays.")]);
        if (judge?.Invoke(input) is { } fault) return new InvalidInputProblem([fault]);
        return (await writes.RunAsync(context, body, async write =>
        {
            var term = await put(write, input);
            write.Changed([CacheKeys.All]); // any answer may show its name
            await AuditTrail.WriteAsync(write, context, $"{what}.put", detail: new { slug });
            return Reply.Of(term!);
        })).As(reply => new Written<TTerm>(reply));
    }
}
