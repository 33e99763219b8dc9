using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Http.Outgoing;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Makes, changes and removes webhooks.</summary>
public sealed class WebhookDesk(WebhookStore webhooks, CallbackAddresses addresses)
{
    private const int MostOfAnOwner = 100;

    /// <summary>What is sent, judged as far as that can be done now; the address by what it leads to at this moment.</summary>
    public async Task<(WebhookInput? Input, IReadOnlyList<InputError> Errors)> ReadAsync(JsonObject sent, CancellationToken cancellation)
    {
        var (input, errors) = JsonInput.Read<WebhookInput>(sent);
        if (input is null) return (null, errors);
        var faults = WebhookFilterCheck.Faults(input.Filter).ToList();
        if (await addresses.FindFaultAsync(input.Url, cancellation) is { } fault)
            faults.Insert(0, JsonInput.Error("/url", "refused", $"'{input.Url}' cannot be called. {fault}",
                "Give a public address that begins with 'https://'; others can be opened by the setting 'Callbacks__AllowedNetworks'."));
        return faults.Count > 0 ? (null, faults) : (input with { Filter = input.Filter.Tidy() }, []);
    }

    public async Task<Outcome> CreateAsync(WriteTransaction write, HttpContext context, WebhookInput input)
    {
        var owner = WebhookOwner.Of(context);
        var many = await write.SingleAsync<int>(
            "select count(*)::int from webhook where partner_id is not distinct from @Partner", new { owner.Partner });
        if (many >= MostOfAnOwner)
            return new ProblemResult(ProblemKinds.Conflict, $"You have {many} webhooks, and more there may not be. Delete one that is not needed.");
        var (id, secret) = (Guid.CreateVersion7(), WebhookSecret.New());
        await webhooks.InsertAsync(write, owner, id, input, secret, PublicAddresses.Of(context).Origin);
        await AuditAsync(write, context, "webhook.created", id);
        var made = (await webhooks.FindAsync(write, owner, id))!;
        return Reply.Made(new WebhookWithSecret(made.ToWebhook(), secret), $"/v1/webhooks/{id}", made.Version);
    }

    public async Task<Outcome> SaveAsync(WriteTransaction write, HttpContext context, WebhookRow present, WebhookInput input)
    {
        await webhooks.UpdateAsync(write, present.Id, input);
        await AuditAsync(write, context, "webhook.changed", present.Id);
        return await ReplyAsync(write, context, present.Id);
    }

    public async Task<Outcome> DeleteAsync(WriteTransaction write, HttpContext context, WebhookRow present)
    {
        await write.ExecuteAsync("delete from webhook where id = @Id", new { present.Id });
        await AuditAsync(write, context, "webhook.deleted", present.Id);
        return Reply.Nothing;
    }

    /// <summary>Gives it a new secret; the one that it had signs as well for a while.</summary>
    public async Task<Outcome> RotateAsync(WriteTransaction write, HttpContext context, WebhookRow present, RotateInput input)
    {
        var secret = WebhookSecret.New();
        await write.ExecuteAsync(
            """
            update webhook set former_secret = secret, former_until = content_now() + make_interval(secs => @seconds),
                secret = @secret, version = version + 1, updated_at = content_now()
            where id = @Id
            """, new { present.Id, secret, seconds = input.OverlapHours * 3600 });
        await AuditAsync(write, context, "webhook.secretRotated", present.Id);
        var row = (await webhooks.FindAsync(write, WebhookOwner.Of(context), present.Id))!;
        return Reply.Of(new WebhookWithSecret(row.ToWebhook(), secret), row.Version);
    }

    /// <summary>Has it called again: also with what has waited for that.</summary>
    public async Task<Outcome> EnableAsync(WriteTransaction write, HttpContext context, WebhookRow present)
    {
        if (present.DisabledAt is null) return Reply.Of(present.ToWebhook(), present.Version);
        await write.ExecuteAsync(
            """
            update webhook set disabled_at = null, disabled_reason = null, failures = 0, version = version + 1, updated_at = content_now()
            where id = @Id;
            update webhook_delivery set due_at = content_now(), attempts = 0 where webhook_id = @Id and state = 'pending'
            """, new { present.Id });
        await AuditAsync(write, context, "webhook.enabled", present.Id);
        return await ReplyAsync(write, context, present.Id);
    }

    /// <summary>The webhook as it would have to be written to stay as it is.</summary>
    public static JsonObject AsInput(WebhookRow row)
    {
        var webhook = row.ToWebhook();
        return JsonSerializer.SerializeToNode(new WebhookInput
        {
            Url = webhook.Url, Kinds = webhook.Kinds, Filter = webhook.Filter, Payload = webhook.Payload, Description = webhook.Description,
        }, Json.Options)!.AsObject();
    }

    private async Task<Outcome> ReplyAsync(WriteTransaction write, HttpContext context, Guid id)
    {
        var row = (await webhooks.FindAsync(write, WebhookOwner.Of(context), id))!;
        return Reply.Of(row.ToWebhook(), row.Version);
    }

    /// <summary>Neither the address nor the secret: an address may be a secret itself.</summary>
    private static Task AuditAsync(WriteTransaction write, HttpContext context, string action, Guid id) =>
        AuditTrail.WriteAsync(write, context, action, detail: new { Id = id });
}
