using ContentApi.Editorial;

namespace ContentApi.Imports;

/// <summary>Says what became of an item.</summary>
internal static class ImportReports
{
    public static ImportItemReport Of(ImportItem item, Guid? article, ImportOutcome outcome, WarningList warnings) =>
        new()
        {
            Index = item.Index, SourceId = item.SourceId, ArticleId = article, Outcome = outcome,
            Warnings = warnings.ByLine(), Problem = null,
        };

    public static ImportItemReport Failed(ImportItem item) => new()
    {
        Index = item.Index,
        SourceId = item.SourceId,
        ArticleId = null,
        Outcome = ImportOutcome.Failed,
        Warnings = item.Read.Warnings,
        Problem = ImportProblems.Of(item.Read.Fault!),
    };

    /// <summary>Why an item is not published though it was asked for, and that one which is public may have to go.</summary>
    public static void WarnOfStanding(ItemStanding standing, bool publish, ArticleState? state, WarningList warnings)
    {
        var isPublic = state is { Status: "published" };
        switch (standing)
        {
            case ItemStanding.Cancelled:
                warnings.Add(null, "cancelled", isPublic
                    ? "The source has cancelled the item. It is public here: withdraw it, with a reason."
                    : "The source has cancelled the item: it is not published.");
                break;
            case ItemStanding.Withheld:
                warnings.Add(null, "withheld", isPublic
                    ? "The source withholds the item. It is public here: withdraw it if it must not be."
                    : "The source withholds the item: it stays a draft.");
                break;
            case ItemStanding.Draft when publish:
                warnings.Add(null, "draftAtSource", "The item is not published at its source: it stays a draft.");
                break;
        }
    }
}
