using ContentApi.Media;
using ContentApi.Platform;
using ContentApi.Platform.Database;

namespace ContentApi.Credits;

/// <summary>Finds the agency and the person whom a credit names, or makes them.</summary>
public sealed class CreditHolders
{
    private const string Find = "select id from credit_holder where kind = @kind and name_key = @key";

    private const string Add =
        """
        insert into credit_holder (slug, name, name_key, kind) values (@slug, @name, @key, @kind)
        on conflict do nothing returning id
        """;

    public async Task<(int? Agency, int? Creator)> OfAsync(WriteTransaction write, Credit credit) => (
        credit.Agency is { } agency ? await FindOrAddAsync(write, agency, CreditHolderKind.Agency) : null,
        credit.Creator is { } creator ? await FindOrAddAsync(write, creator, CreditHolderKind.Creator) : null);

    private static async Task<int> FindOrAddAsync(WriteTransaction write, string name, CreditHolderKind holderKind)
    {
        var kind = EnumText.Of(holderKind);
        var key = Slug.Key(name) is { Length: > 0 } letters ? letters : name;
        var plain = Slug.From(name, fallback: kind);
        for (var number = 1; ; number++)
        {
            if (await write.SingleAsync<int?>(Find, new { kind, key }) is { } found) return found;
            var slug = Slug.Numbered(plain, number); // an agency and a person of one name have slugs of their own
            if (await write.SingleAsync<int?>(Add, new { slug, name, key, kind }) is { } added) return added;
        }
    }
}
