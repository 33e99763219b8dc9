using ContentApi.Platform;
using ContentApi.Platform.Database;

namespace ContentApi.Editorial.Batches;

/// <summary>Gives slugs to many articles at once, the same as <see cref="Slugs"/> would one after the other.</summary>
public sealed class SlugBatch(Slugs slugs)
{
    /// <summary>Longer ones are cut before a number is put to them, and then others may be in the way.</summary>
    private const int LongestNumbered = Slug.MaxLength - 10;

    private const string Take =
        """
        insert into article_slug (language, slug, article_id, is_public)
        select x.language, x.slug, x.id, false from unnest(@languages, @names, @ids) x (language, slug, id)
        order by x.language collate "C", x.slug collate "C"
        on conflict do nothing returning article_id
        """;

    private const string Numbered =
        """
        select w.language, w.slug as wanted, s.slug as taken
        from unnest(@languages, @names) w (language, slug)
        join article_slug s on s.language = w.language and s.slug > w.slug || '-' and s.slug < w.slug || '.'
        """;

    /// <summary>By article.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TakeAsync(WriteTransaction write,
        IReadOnlyList<WantedSlug> wanted)
    {
        var given = new Dictionary<Guid, string>();
        await TryTakeAsync(write, [.. wanted.DistinctBy(one => (one.Language, one.Slug))], given);
        var rest = wanted.Where(one => !given.ContainsKey(one.Article)).ToList();
        if (rest.Count > 0) await TryTakeAsync(write, await NumberAsync(write,
            [.. rest.Where(one => one.Slug.Length <= LongestNumbered)]), given);
        foreach (var one in rest.Where(one => !given.ContainsKey(one.Article)))
            given[one.Article] = await slugs.TakeFreeAsync(write, one.Article, one.Slug, one.Language);
        return given;
    }

    private static async Task TryTakeAsync(WriteTransaction write, List<WantedSlug> wanted, Dictionary<Guid,
        string> given)
    {
        if (wanted.Count == 0) return;
        var taken = (await write.QueryAsync<Guid>(Take, Parameters(wanted))).ToHashSet();
        foreach (var one in wanted.Where(one => taken.Contains(one.Article))) given.Add(one.Article, one.Slug);
    }

    /// <summary>The first free numbers, in the articles' order.</summary>
    private static async Task<List<WantedSlug>> NumberAsync(WriteTransaction write, List<WantedSlug> wanted)
    {
        if (wanted.Count == 0) return [];
        var rows = await write.QueryAsync<(string Language, string Wanted, string Taken)>(
            Numbered, Parameters([.. wanted.DistinctBy(one => (one.Language, one.Slug))]));
        var taken = rows.Select(row => (row.Language, row.Taken)).ToHashSet();
        var next = new Dictionary<(string, string), int>();
        var numbered = new List<WantedSlug>();
        foreach (var one in wanted)
        {
            var number = next.GetValueOrDefault((one.Language, one.Slug), 2);
            while (!taken.Add((one.Language, Slug.Numbered(one.Slug, number)))) number++;
            next[(one.Language, one.Slug)] = number;
            numbered.Add(one with { Slug = Slug.Numbered(one.Slug, number) });
        }
        return numbered;
    }

    private static object Parameters(IReadOnlyList<WantedSlug> wanted) => new
    {
        languages = wanted.Select(one => one.Language).ToArray(), names = wanted.Select(one => one.Slug).ToArray(),
        ids = wanted.Select(one => one.Article).ToArray(),
    };
}
