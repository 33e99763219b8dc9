using System.CommandLine;
using System.Globalization;
using ContentApi.Partners.Keys;
using ContentApi.Platform.Database;

namespace ContentApi.Hosting.Commands;

/// <summary><c>ContentApi keys create|list|revoke</c>.</summary>
public static class KeysCommand
{
    private const string Actor = "command line";

    private static readonly string[] Scopes = [.. Enum.GetValues<KeyScope>().Select(EnumText.Of)];

    public static Command Create() => new("keys", "Makes, lists and revokes keys.") { CreateKey(), ListKeys(), RevokeKey() };

    private static Command CreateKey()
    {
        var name = new Option<string?>("--name") { Description = "What the audit calls its holder; without it, the key's own beginning." };
        var partner = new Option<string?>("--partner") { Description = "The partner whose key it is, by id or name; without it, it has the public's rights." };
        var scopes = new Option<string[]>("--scope") { Description = $"What it may do: {string.Join(", ", Scopes)}; several by comma, or the option again. Without it, read." };
        var expires = new Option<string?>("--expires") { Description = "From when on it is refused, such as 2027-01-01 or 2027-01-01T12:00:00Z; without it, never." };
        var command = new Command("create", "Makes a key and prints it, this once.") { name, partner, scopes, expires };
        command.Validators.Add(result =>
        {
            foreach (var scope in Split(result.GetValue(scopes)))
                if (!Scopes.Contains(scope)) result.AddError($"There is no scope '{scope}'. There are {string.Join(", ", Scopes)}.");
            if (result.GetValue(expires) is { } text && Moment(text) is null) result.AddError($"'{text}' is neither a day nor a moment.");
            if (result.GetValue(name) is { } called && (string.IsNullOrWhiteSpace(called) || called.Length > 300)) result.AddError("A name has 1 to 300 characters.");
        });
        command.SetAction((result, cancellation) =>
        {
            var named = Split(result.GetValue(scopes));
            var input = new KeyInput { Name = result.GetValue(name), ExpiresAt = Moment(result.GetValue(expires)) };
            if (named.Count > 0) input = input with { Scopes = [.. named.Select(scope => Enum.Parse<KeyScope>(scope, ignoreCase: true))] };
            return DatabaseCommand.RunAsync((services, token) => MakeAsync(services, result.GetValue(partner), input, token), cancellation);
        });
        return command;
    }

    private static Command ListKeys()
    {
        var command = new Command("list", "Lists all keys, the latest first: what they may do, not the keys themselves.");
        command.SetAction((_, cancellation) => DatabaseCommand.RunAsync(async (services, token) =>
        {
            var keys = await services.GetRequiredService<ContentDatabase>().Latest(token)
                .QueryAsync<StoredKey>($"{StoredKey.Select} order by k.id desc");
            foreach (var key in keys)
                await Console.Out.WriteLineAsync(
                    $"{key.Id}  {key.Prefix}…  {State(key),-20}  {string.Join(',', key.Scopes)}  {key.PartnerName ?? "(no partner)"}  {key.Name}");
            if (keys.Count == 0) await Console.Out.WriteLineAsync("There are no keys.");
            return 0;
        }, cancellation));
        return command;
    }

    private static Command RevokeKey()
    {
        var which = new Argument<string>("key") { Description = "Its id, or its beginning as 'keys list' has it." };
        var command = new Command("revoke", "Revokes a key: every node refuses it within a second.") { which };
        command.SetAction((result, cancellation) =>
            DatabaseCommand.RunAsync((services, token) => RevokeAsync(services, result.GetValue(which)!, token), cancellation));
        return command;
    }

    private static Task<int> MakeAsync(IServiceProvider services, string? partner, KeyInput input, CancellationToken cancellation) =>
        services.GetRequiredService<ContentDatabase>().WriteAsync(async write =>
        {
            var holder = partner is null ? null : await write.SingleAsync<Guid?>(
                "select id from partner where id::text = @partner or plain_key(name) = plain_key(@partner) order by id::text <> @partner limit 1 for share",
                new { partner });
            if (partner is not null && holder is null) return await RefuseAsync(write, $"There is no partner '{partner}'.");
            var (key, errors) = await services.GetRequiredService<KeyStore>().MakeAsync(write, Actor, holder, input);
            if (key is null) return await RefuseAsync(write, string.Join('\n', errors.Select(error => $"{error.Message} {error.Hint}")));
            await Console.Out.WriteLineAsync(key.Key);
            await Console.Error.WriteLineAsync($"Id {key.Id}, for {string.Join(", ", key.Scopes.Select(EnumText.Of))}. Keep the key: it is shown this once.");
            return 0;
        }, cancellation);

    private static Task<int> RevokeAsync(IServiceProvider services, string which, CancellationToken cancellation) =>
        services.GetRequiredService<ContentDatabase>().WriteAsync(async write =>
        {
            var found = await write.QueryAsync<Guid>("select id from api_key where id::text = @which or prefix = @prefix",
                new { which, prefix = which.TrimEnd('…') });
            if (found.Count > 1) return await RefuseAsync(write, $"Several keys begin with '{which}': give the id.");
            if (found.Count == 0) return await RefuseAsync(write, $"There is no key '{which}'.");
            var outcome = await services.GetRequiredService<KeyStore>().RevokeAsync(write, Actor, found[0]);
            await Console.Out.WriteLineAsync(outcome == Revocation.Now ? $"The key {found[0]} is revoked." : $"The key {found[0]} was revoked before.");
            return 0;
        }, cancellation);

    private static async Task<int> RefuseAsync(WriteTransaction write, string why)
    {
        write.Discard();
        await Console.Error.WriteLineAsync(why);
        return 1;
    }

    private static string State(StoredKey key) =>
        key.RevokedAt is { } revoked ? $"revoked {revoked:yyyy-MM-dd}" : key.ExpiresAt is { } end ? $"until {end:yyyy-MM-dd HH:mm}" : "good";

    private static IReadOnlyList<string> Split(string[]? scopes) =>
        [.. (scopes ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
