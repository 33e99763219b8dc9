using ContentApi.Platform.Database;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Keeps webhooks.</summary>
public sealed class WebhookStore
{
    private const string Insert =
        """
        insert into webhook (id, partner_id, is_mining, url, description, kinds, sections, tags, languages, agencies, filter,
            payload, secret, origin, position)
        values (@id, @Partner, @IsMining, @Url, @Description, @Kinds, @Sections, @Tags, @Languages, @Agencies,
            entitlement(@Sections, @Tags, @Languages, @Agencies), @Payload, @secret, @origin,
            (select coalesce(max(position), 0) from change))
        """;

    private const string Update =
        """
        update webhook set url = @Url, description = @Description, kinds = @Kinds, sections = @Sections, tags = @Tags,
            languages = @Languages, agencies = @Agencies, filter = entitlement(@Sections, @Tags, @Languages, @Agencies),
            payload = @Payload, version = version + 1, updated_at = content_now()
        where id = @id
        """;

    /// <summary>The owner's webhook; somebody else's is not there.</summary>
    public Task<WebhookRow?> FindAsync(IReads reads, WebhookOwner owner, Guid id, bool toChange = false) =>
        reads.SingleAsync<WebhookRow>(
            $"{WebhookRow.Select} where w.id = @id and w.partner_id is not distinct from @Partner{(toChange ? " for update" : "")}",
            new { id, owner.Partner });

    public Task InsertAsync(WriteTransaction write, WebhookOwner owner, Guid id, WebhookInput input, byte[] secret, string origin) =>
        write.ExecuteAsync(Insert, Parameters(id, input, owner, secret, origin));

    public Task UpdateAsync(WriteTransaction write, Guid id, WebhookInput input) =>
        write.ExecuteAsync(Update, Parameters(id, input));

    private static object Parameters(
        Guid id, WebhookInput input, WebhookOwner? owner = null, byte[]? secret = null, string? origin = null) => new
        {
            id,
            owner?.Partner,
            IsMining = owner?.IsMining ?? false,
            input.Url,
            input.Description,
            Kinds = input.Kinds.Select(EnumText.Of).Distinct().ToArray(),
            Sections = input.Filter.Section.ToArray(),
            Tags = input.Filter.Tag.ToArray(),
            Languages = input.Filter.Language.ToArray(),
            Agencies = input.Filter.Agency.ToArray(),
            Payload = EnumText.Of(input.Payload),
            secret,
            origin,
        };
}
