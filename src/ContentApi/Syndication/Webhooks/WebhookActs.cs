using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Carries out what an owner wants done to one of its webhooks, and has the dispatcher look then.</summary>
public sealed class WebhookActs(WebhookStore webhooks, WebhookDesk desk, ContentDatabase database, WakeUp dispatcher)
{
    /// <param name="id">The webhook, as the address names it.</param>
    /// <param name="body">The request's body.</param>
    /// <param name="needsVersion">Whether the owner has to say which version it has seen.</param>
    /// <param name="work">What to do with the webhook, which nobody else changes meanwhile.</param>
    public async Task<Outcome> RunAsync(
        string id, ReadOnlyMemory<byte> body, Writes writes, HttpContext context, bool needsVersion,
        Func<WriteTransaction, HttpContext, WebhookRow, Task<Outcome>> work)
    {
        if (Uuid.Read(id) is not { } webhook) return WebhookEndpoints.NoWebhook(id);
        var outcome = await writes.RunAsync(context, body, async write =>
        {
            if (await webhooks.FindAsync(write, WebhookOwner.Of(context), webhook, toChange: true) is not { } row)
                return WebhookEndpoints.NoWebhook(id);
            if (needsVersion && IfMatch.Refuse(context, row.Version) is { } stale) return stale;
            return await work(write, context, row);
        });
        dispatcher.Wake();
        return outcome;
    }

    public async Task<Results<Written<Webhook>, ProblemResult>> SaveAsync(
        string id, JsonBody body, Writes writes, HttpContext context, bool isPatch)
    {
        if (body.Problem is { } refused) return refused;
        // Judged outside of the transaction, for names are asked for; what is changed meanwhile is met by its version.
        if (Uuid.Read(id) is not { } webhook || await webhooks.FindAsync(
                database.Latest(context.RequestAborted), WebhookOwner.Of(context), webhook) is not { } seen)
            return WebhookEndpoints.NoWebhook(id);
        var sent = (JsonObject)body.Value.DeepClone();
        var readOnly = TakeReadOnly(sent, JsonSerializer.SerializeToNode(seen.ToWebhook(), Json.Options)!.AsObject());
        if (isPatch) sent = WithoutNulls(MergePatch.Apply(WebhookDesk.AsInput(seen), sent));
        var (input, errors) = await desk.ReadAsync(sent, context.RequestAborted);
        if (input is null || readOnly.Count > 0) return new InvalidInputProblem([.. readOnly, .. errors]);
        return (await RunAsync(id, body.Bytes, writes, context, needsVersion: true, async (write, http, row) =>
            row.Version == seen.Version
                ? await desk.SaveAsync(write, http, row, input)
                : new ProblemResult(ProblemKinds.PreconditionFailed, "Somebody has changed it at this moment. Read it again.")))
            .As(reply => new Written<Webhook>(reply));
    }

    /// <summary>Whoever sends back what was read may leave in it what is not his to write, as long as he leaves it as it is.</summary>
    private static List<InputError> TakeReadOnly(JsonObject sent, JsonObject present)
    {
        var writable = Json.Options.GetTypeInfo(typeof(WebhookInput)).Properties.Select(property => property.Name).ToHashSet();
        var errors = new List<InputError>();
        foreach (var (name, value) in present)
        {
            if (writable.Contains(name) || !sent.TryGetPropertyValue(name, out var said)) continue;
            sent.Remove(name);
            if (!JsonNode.DeepEquals(said, value))
                errors.Add(JsonInput.Error($"/{name}", "readOnly", $"'{name}' cannot be written.", "Leave it out, or as it is."));
        }
        return errors;
    }

    /// <summary>What a patch takes away has its default again.</summary>
    private static JsonObject WithoutNulls(JsonObject members)
    {
        foreach (var (name, value) in members.ToList())
            if (value is null) members.Remove(name);
            else if (value is JsonObject inner) WithoutNulls(inner);
        return members;
    }
}
