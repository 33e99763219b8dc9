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
            creator_id, redistribution, usage_terms, valid_until, renditions, focus_x, focus_y)
        values (@Id, @Kind, @Caption, @Alt, @Raw, @Agency, @Creator, @Display, @agencyId, @creatorId, @Redistribution,
            @UsageTerms, @ValidUntil, @Renditions, @X, @Y)
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

    public async Task AddAsync(WriteTransaction write, MediumDraft medium)
    {
        var (agencyId, creatorId) = await holders.OfAsync(write, medium.Credit);
        await write.ExecuteAsync(Insert, new
        {
            medium.Id, Kind = EnumText.Of(medium.Kind), medium.Caption, medium.Alt, medium.Credit.Raw, medium.Credit.Agency,
            medium.Credit.Creator, medium.Credit.Display, agencyId, creatorId,
            Redistribution = EnumText.Of(medium.Redistribution), medium.UsageTerms, medium.ValidUntil, medium.Renditions,
            medium.Focus?.X, medium.Focus?.Y,
        });
        await write.ExecuteAsync(InsertAddresses, new { medium.Id, urls = Urls(medium.Renditions) });
    }

    /// <summary>Gives a stored medium other files.</summary>
    public async Task ReplaceFilesAsync(WriteTransaction write, Guid id, IReadOnlyList<Rendition> renditions)
    {
        await write.ExecuteAsync(
            "update medium set renditions = @renditions where id = @id; delete from medium_address where medium_id = @id",
            new { id, renditions });
        await write.ExecuteAsync(InsertAddresses, new { Id = id, urls = Urls(renditions) });
        write.Changed([CacheKeys.Medium(id), CacheKeys.Lists]);
    }

    private static string[] Urls(IReadOnlyList<Rendition> renditions) => [.. renditions.Select(rendition => rendition.Url)];
}
