using System.Text.Json;
using ContentApi.Credits;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;

namespace ContentApi.Media;

/// <summary>Stores many media at once, as <see cref="MediumStore"/> stores one.</summary>
public sealed class MediumBatch(CreditHolders holders)
{
    private const string Moment = "timestamp with time zone";

    private static readonly string[] Columns =
    [
        "id uuid", "kind text", "caption text", "alt text", "credit_raw text", "credit_agency text",
            "credit_creator text",
        "credit_display text", "agency_id integer", "creator_id integer", "waiver text", "copyright_notice text",
        "redistribution text", "territories text[]", $"valid_from {Moment}", $"valid_until {Moment}",
        "allowed_partners uuid[]", "denied_partners uuid[]", "usage_terms text", "license_url text",
        "data_mining text", "renditions jsonb", "focus_x double precision", "focus_y double precision",
    ];

    private const string LockAddresses =
        """
        select pg_advisory_xact_lock(hashtextextended('medium address ' || url, 0))
        from (select distinct url collate "C" as url from unnest(@urls) url order by 1) x
        """;

    // Of two that bring the same address the first has it.
    private const string InsertAddresses =
        """
        insert into medium_address (url, medium_id)
        select distinct on (x.url collate "C") x.url, x.id from unnest(@urls, @ids) with ordinality x (url, id, at)
        order by x.url collate "C", x.at
        on conflict do nothing
        """;

    /// <summary>The media that have files at these addresses; nobody else brings one of them until the transaction
    /// ends.</summary>
    public async Task<ILookup<string, StoredMedium>> FindByAddressesAsync(WriteTransaction write,
        IReadOnlyList<string> urls)
    {
        if (urls.Count == 0) return Enumerable.Empty<StoredMedium>().ToLookup(_ => "");
        await write.ExecuteAsync(LockAddresses, new { urls = urls.ToArray() });
        var owners = await write.QueryAsync<(string Url, Guid Id)>(
            "select url, medium_id from medium_address where url = any(@urls)", new { urls = urls.ToArray() });
        if (owners.Count == 0) return Enumerable.Empty<StoredMedium>().ToLookup(_ => "");
        var media = (await write.QueryAsync<StoredMedium>($"{StoredMedium.Select} where m.id = any(@ids)",
            new { ids = owners.Select(owner => owner.Id).Distinct().ToArray() })).ToDictionary(medium => medium.Id);
        return owners.ToLookup(owner => owner.Url, owner => media[owner.Id]);
    }

    public async Task AddAsync(WriteTransaction write, IReadOnlyList<MediumDraft> media)
    {
        if (media.Count == 0) return;
        var known = new Dictionary<(string?, string?), (int? Agency, int? Creator)> { [(null, null)] = default };
        foreach (var credit in media.Select(medium => medium.Credit).OfType<Credit>())
            if (!known.ContainsKey((credit.Agency, credit.Creator)))
                known.Add((credit.Agency, credit.Creator), await holders.OfAsync(write, credit));
        await write.CopyAsync("medium", Columns, media.Select(medium => Row(medium, known[(medium.Credit?.Agency, medium.Credit?.Creator)])));
        var files = media.SelectMany(medium => medium.Renditions, (medium, file) => (file.Url, medium.Id)).ToList();
        if (files.Count > 0)
            await write.ExecuteAsync(InsertAddresses, new
            {
                urls = files.Select(file => file.Url).ToArray(),
                ids = files.Select(file => file.Id).ToArray()
            });
    }

    private static object?[] Row(MediumDraft medium, (int? Agency, int? Creator) holder) =>
    [
        medium.Id, EnumText.Of(medium.Kind), medium.Caption, medium.Alt, medium.Credit?.Raw, medium.Credit?.Agency,
        medium.Credit?.Creator, medium.Credit?.Display, holder.Agency, holder.Creator, medium.Waiver,
        medium.CopyrightNotice, EnumText.Of(medium.Redistribution), medium.Territories.ToArray(), medium.ValidFrom,
        medium.ValidUntil, medium.AllowedPartners.ToArray(), medium.DeniedPartners.ToArray(), medium.UsageTerms,
        medium.LicenseUrl, EnumText.Of(medium.DataMining),
        JsonSerializer.SerializeToUtf8Bytes(medium.Renditions, Json.Options), medium.Focus?.X, medium.Focus?.Y,
    ];
}
