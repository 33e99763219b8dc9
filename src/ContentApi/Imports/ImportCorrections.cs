using ContentApi.Articles;
using ContentApi.Editorial;
using ContentApi.Editorial.Publishing;
using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Imports;

/// <summary>
/// Takes the corrections of which readers were told elsewhere, once each: they are known again by their id, else by what
/// they say.
/// </summary>
public sealed class ImportCorrections(ArticleStore articles, CorrectionStore corrections)
{
    private const string Known =
        "select id, article_id, kind, text, at, block_id from correction where article_id = @article or id = any(@ids)";

    /// <summary>With an article that is being made; who publishes it tells of them.</summary>
    public async Task AddAsync(
        WriteTransaction write, Guid article, ImportedArticle imported, ImportSettings settings, WarningList warnings) =>
        await corrections.AddAsync(write, article, await FreshAsync(write, article, imported, settings.NewId, warnings));

    /// <summary>Those that are new to an article that was there.</summary>
    /// <param name="write">The transaction.</param>
    /// <param name="before">The article as it was before this item.</param>
    /// <param name="imported">The item.</param>
    /// <param name="settings">How it is stored.</param>
    /// <param name="outcome">What became of the rest of the item.</param>
    /// <param name="warnings">Takes what is odd.</param>
    public async Task<ImportOutcome> UpdateAsync(
        WriteTransaction write, ArticleState before, ImportedArticle imported, ImportSettings settings, ImportOutcome outcome,
        WarningList warnings)
    {
        if (imported.Corrections.Count == 0) return outcome;
        var fresh = await FreshAsync(write, before.Id, imported, settings.NewId, warnings);
        if (fresh.Count == 0) return outcome;
        var state = (await articles.FindAsync(write, before.Id))!;
        if (state.PublishedVersion is { } version && (!settings.Publish || state.Status == "withdrawn"))
        {
            warnings.Add(null, "correctionsLeftAside", $"{fresh.Count} corrections are new here. Readers would be told at once, and this import does not publish the article; they were left aside.");
            return outcome;
        }
        if (state.PublishedVersion is null || state.PublishedVersion != before.PublishedVersion)
            await corrections.AddAsync(write, state.Id, fresh);
        else await corrections.TellAsync(write, state, (await articles.FindVersionAsync(write, state.Id, state.PublishedVersion.Value))!, fresh, settings.Actor);
        if (state.PublishedVersion is not null) await corrections.DateAsync(write, state.Id, fresh.Max(one => one.At));
        return ImportOutcome.Updated;
    }

    private static async Task<List<Correction>> FreshAsync(
        WriteTransaction write, Guid article, ImportedArticle imported, Func<Guid> newId, WarningList warnings)
    {
        if (imported.Corrections.Count == 0) return [];
        var known = await write.QueryAsync<KnownRow>(Known,
            new { article, ids = imported.Corrections.Select(one => one.Id).OfType<Guid>().ToArray() });
        var taken = known.Select(row => row.Id).ToHashSet();
        var now = await write.SingleAsync<DateTimeOffset>("select date_trunc('milliseconds', content_now())");
        return Make(imported.Corrections.Where(one => !known.Exists(row => row.ArticleId == article && row.IsOf(one))), taken,
            now, newId, warnings);
    }

    /// <param name="given">Those that are new here.</param>
    /// <param name="taken">The ids that others have; those that are given out come to it.</param>
    /// <param name="now">The database's time.</param>
    /// <param name="newId">Where new ids come from.</param>
    /// <param name="warnings">Takes what is odd.</param>
    internal static List<Correction> Make(
        IEnumerable<ImportedCorrection> given, HashSet<Guid> taken, DateTimeOffset now, Func<Guid> newId, WarningList warnings)
    {
        var made = new List<Correction>();
        foreach (var one in given)
        {
            if (one.At > now)
                warnings.Add(null, "futureDate", $"The date of a correction {one.At:u} lies ahead; the present time was taken.");
            made.Add(new Correction
            {
                Id = one.Id is { } id && taken.Add(id) ? id : newId(),
                Kind = one.Kind,
                Text = one.Text,
                At = one.At <= now ? one.At.Value : now,
                BlockId = one.BlockId,
                MustRepublish = one.MustRepublish,
            });
        }
        return made;
    }

    [method: ExplicitConstructor]
    private sealed record KnownRow(Guid Id, Guid ArticleId, CorrectionKind Kind, string Text, DateTimeOffset At, string? BlockId)
    {
        public bool IsOf(ImportedCorrection one) => one.Id == Id
            || (one.Kind == Kind && one.Text == Text && one.BlockId == BlockId && (one.At is null || one.At == At));
    }
}
