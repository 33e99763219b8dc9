using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Partners.Keys;

/// <summary>Makes and revokes keys.</summary>
public sealed class KeyStore
{
    private const string Add =
        """
        insert into api_key (id, partner_id, name, prefix, hash, scopes, created_by, expires_at)
        values (@Id, @partner, @name, @Prefix, @Hash, @scopes, @actor, @ExpiresAt)
        """;

    /// <summary>Makes a key; its text is in the answer and nowhere else.</summary>
    /// <param name="write">The transaction.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="partner">Whose it is; null: nobody's, with the public's rights.</param>
    /// <param name="input">What it is to be.</param>
    public async Task<(MadeKey? Key, IReadOnlyList<InputError> Errors)> MakeAsync(
        WriteTransaction write, string actor, Guid? partner, KeyInput input)
    {
        var errors = new List<InputError>();
        var scopes = input.Scopes.Distinct().Order().ToList();
        if (scopes.Count == 0)
            errors.Add(JsonInput.Error("/scopes", "empty", "A key without a scope may do nothing.", "Give one, or leave 'scopes' out, which means 'read'."));
        if (scopes.Count > 1 && scopes.Contains(KeyScope.Feed))
            errors.Add(JsonInput.Error("/scopes", "notTogether", "'feed' stands alone.",
                "Make one key for feeds, which stands in addresses, and another for everything else."));
        if (input.ExpiresAt is { } end && await write.SingleAsync<bool>("select @end <= content_now()", new { end }))
            errors.Add(JsonInput.Error("/expiresAt", "outOfRange", "The key would have expired already.", "Give a moment to come, or null."));
        if (errors.Count > 0) return (null, errors);

        var text = KeyText.New();
        var made = new MadeKey
        {
            Id = Guid.CreateVersion7(), Key = text.Text, Prefix = text.Prefix, Scopes = scopes, ExpiresAt = ToMillisecond(input.ExpiresAt),
        };
        var name = input.Name ?? made.Prefix;
        var named = scopes.Select(EnumText.Of).ToArray();
        await write.ExecuteAsync(Add, new { made.Id, partner, name, made.Prefix, text.Hash, scopes = named, actor, made.ExpiresAt });
        await AuditTrail.WriteAsync(write, actor, "key.created",
            detail: new { made.Id, made.Prefix, name, scopes = named, partner, made.ExpiresAt });
        return (made, errors);
    }

    /// <summary>Revokes a key: no node takes it any more, the others within a second.</summary>
    /// <returns>Whether it was good until now, revoked already, or there is none.</returns>
    public async Task<Revocation> RevokeAsync(WriteTransaction write, string actor, Guid id)
    {
        if (await write.SingleAsync<StoredKey>($"{StoredKey.Select} where k.id = @id for update of k", new { id }) is not { } key)
            return Revocation.Unknown;
        if (key.RevokedAt is not null) return Revocation.Before;
        await write.ExecuteAsync("update api_key set revoked_at = content_now() where id = @id", new { id });
        write.Changed([KeyRing.CacheKey]);
        await AuditTrail.WriteAsync(write, actor, "key.revoked", detail: new { id, key.Prefix, key.Name, partner = key.PartnerId });
        return Revocation.Now;
    }

    /// <summary>As the database keeps it.</summary>
    private static DateTimeOffset? ToMillisecond(DateTimeOffset? moment) =>
        moment is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()) : null;
}
