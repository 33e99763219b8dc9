using ContentApi.Credits;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;

namespace ContentApi.Media;

/// <summary>Stores media. What is stored takes effect at once, in every article that shows it.</summary>
public sealed class MediumStore(CreditHolders holders)
{
    private const string Insert =
        """
        insert into medium (id, kind, caption, alt, credit_raw, credit_agency, credit_creator, credit_display, agency_id,
            creator_id, waiver, copyright_notice, redistribution, territories, valid_from, valid_until, allowed_partners,
            denied_partners, usage_terms, license_url, data_mining, renditions, focus_x, focus_y)
        values (@Id, @Kind, @Caption, @Alt, @Raw, @Agency, @Creator, @Display, @agencyId, @creatorId, @Waiver,
            @CopyrightNotice, @Redistribution, @territories, @ValidFrom, @ValidUntil, @allowed, @denied, @UsageTerms,
            @LicenseUrl, @DataMining, @Renditions, @X, @Y)
        """;

    private const string Update =
        """
        update medium set kind = @Kind, caption = @Caption, alt = @Alt, credit_raw = @Raw, credit_agency = @Agency,
            credit_creator = @Creator, credit_display = @Display, agency_id = @agencyId, creator_id = @creatorId,
            waiver = @Waiver, copyright_notice = @CopyrightNotice, redistribution = @Redistribution,
            territories = @territories, valid_from = @ValidFrom, valid_until = @ValidUntil, allowed_partners = @allowed,
            denied_partners = @denied, usage_terms = @UsageTerms, license_url = @LicenseUrl, data_mining = @DataMining,
            renditions = @Renditions, focus_x = @X, focus_y = @Y, version = version + 1, updated_at = content_now()
        where id = @Id;
        delete from medium_address where medium_id = @Id;
        """;

    private const string InsertAddresses =
        """
        insert into medium_address (url, medium_id) select distinct url, @Id::uuid from unnest(@urls) url order by url
        on conflict do nothing
        """;

    /// <summary>The medium whose file has one of these addresses, with its words and credit.</summary>
    public Task<StoredMedium?> FindByAddressAsync(WriteTransaction write, IReadOnlyList<Rendition> renditions) =>
        write.SingleAsync<StoredMedium>(
            $"{StoredMedium.Select} where m.id in (select medium_id from medium_address where url = any(@urls)) order by m.id limit 1",
            new { urls = Urls(renditions) });

    public Task<List<StoredMedium>> FindAsync(WriteTransaction write, IReadOnlyList<Guid> ids) =>
        write.QueryAsync<StoredMedium>($"{StoredMedium.Select} where m.id = any(@ids)", new { ids = ids.ToArray() });

    /// <summary>Two who bring one file at once: the second waits, and finds the first's medium. All at once, in one order.</summary>
    public async Task LockAddressesAsync(WriteTransaction write, IEnumerable<Rendition> renditions)
    {
        foreach (var url in renditions.Select(rendition => rendition.Url).Distinct().Order(StringComparer.Ordinal))
            await write.LockAsync($"medium address {url}");
    }

    public Task AddAsync(WriteTransaction write, MediumDraft medium) => StoreAsync(write, Insert, medium);

    /// <summary>Replaces all that is known of a medium but its own file: its next version.</summary>
    public async Task ReplaceAsync(WriteTransaction write, MediumDraft medium)
    {
        await StoreAsync(write, Update, medium);
        Tell(write, medium.Id);
    }

    /// <summary>Gives a stored medium other files.</summary>
    public async Task ReplaceFilesAsync(WriteTransaction write, Guid id, IReadOnlyList<Rendition> renditions)
    {
        await write.ExecuteAsync(
            "update medium set renditions = @renditions, version = version + 1, updated_at = content_now() where id = @id; delete from medium_address where medium_id = @id",
            new { id, renditions });
        await write.ExecuteAsync(InsertAddresses, new { Id = id, urls = Urls(renditions) });
        Tell(write, id);
    }

    /// <summary>What a medium shows, its articles show.</summary>
    private static void Tell(WriteTransaction write, Guid medium)
    {
        write.Changed([CacheKeys.Medium(medium), CacheKeys.Lists]);
        write.Noted("select note_medium(@medium)", new { medium });
    }

    private async Task StoreAsync(WriteTransaction write, string sql, MediumDraft medium)
    {
        var (agencyId, creatorId) = medium.Credit is { } credit ? await holders.OfAsync(write, credit) : default;
        await write.ExecuteAsync(sql, new
        {
            medium.Id, Kind = EnumText.Of(medium.Kind), medium.Caption, medium.Alt, medium.Credit?.Raw, medium.Credit?.Agency,
            medium.Credit?.Creator, medium.Credit?.Display, agencyId, creatorId, medium.Waiver, medium.CopyrightNotice,
            Redistribution = EnumText.Of(medium.Redistribution), territories = medium.Territories.ToArray(), medium.ValidFrom,
            medium.ValidUntil, allowed = medium.AllowedPartners.ToArray(), denied = medium.DeniedPartners.ToArray(),
            medium.UsageTerms, medium.LicenseUrl, DataMining = EnumText.Of(medium.DataMining), medium.Renditions,
            medium.Focus?.X, medium.Focus?.Y,
        });
        await write.ExecuteAsync(InsertAddresses, new { medium.Id, urls = Urls(medium.Renditions) });
    }

    private static string[] Urls(IReadOnlyList<Rendition> renditions) => [.. renditions.Select(rendition => rendition.Url)];
}
