using ContentApi.Editorial;
using ContentApi.Media;

namespace ContentApi.Imports.Bulk.Batches;

/// <summary>
/// Finds the media of new items, or makes them, as <see cref="ImportMedia"/> does: one whose file has the same address
/// and the same credit is the same medium.
/// </summary>
internal sealed class BatchMedia(ILookup<string, StoredMedium> stored)
{
    private readonly Dictionary<string, StoredMedium> made = new(StringComparer.Ordinal);

    /// <summary>Those that are new.</summary>
    public List<MediumDraft> Drafts { get; } = [];

    public static IReadOnlyList<string> Addresses(IEnumerable<ImportItem> items) =>
        [.. items.Where(item => item.Read.Article is not null).SelectMany(Files).Select(file => file.Url).Distinct()];

    /// <summary>By the reader's ids; null where a medium that is there gets other files, which is not done
    /// here.</summary>
    /// <param name="item">A new item.</param>
    /// <param name="newId">Where new ids come from.</param>
    /// <param name="isAsSaid">Whether what is shown has the item's own words everywhere.</param>
    public IReadOnlyDictionary<Guid, MediumUse>? TryUse(ImportItem item, Func<Guid> newId, out bool isAsSaid)
    {
        isAsSaid = true;
        var (media, uses, before) = (item.Read.Article!.Media, new Dictionary<Guid, MediumUse>(), Drafts.Count);
        for (var i = 0; i < media.Count; i++)
        {
            var medium = media[i];
            var picture = i < item.Metadata.Pictures.Count ? item.Metadata.Pictures[i] : null;
            var renditions = picture?.Renditions ?? medium.Renditions;
            var same = Find(renditions) is { } found && medium.IsCreditedAs(found) ? found : null;
            if (same is not null && !renditions.SequenceEqual(same.Renditions))
            {
                Forget(before);
                return null;
            }
            isAsSaid &= same is null || IsAsSaid(medium, same);
            var id = same?.Id ?? Add(ImportMedia.Draft(newId(), medium, picture, renditions));
            uses.Add(medium.Id, new MediumUse
            {
                Id = id,
                Role = medium.Role,
                Caption = same is null || same.Caption == medium.Caption ? null : medium.Caption,
                Alt = same is null || same.Alt == medium.Alt ? null : medium.Alt,
            });
        }
        return uses;
    }

    /// <summary>The caption is shown, else the alternative text; where the item is silent, the words are the stored
    /// medium's.</summary>
    private static bool IsAsSaid(ImportedMedium medium, StoredMedium stored) =>
        medium.Caption is not null || (stored.Caption is null && (medium.Alt is not null || stored.Alt is null));

    private static IEnumerable<Rendition> Files(ImportItem item) =>
        item.Metadata.Pictures.SelectMany(picture => picture.Renditions)
        .Concat(item.Read.Article!.Media.SelectMany(medium => medium.Renditions));

    /// <summary>Of several the one with the smallest id.</summary>
    private StoredMedium? Find(IReadOnlyList<Rendition> renditions) => renditions
        .SelectMany(file => made.TryGetValue(file.Url, out var here) ? [here] : stored[file.Url]).MinBy(medium =>
            medium.Id);

    private Guid Add(MediumDraft draft)
    {
        Drafts.Add(draft);
        foreach (var file in draft.Renditions)
            if (!stored.Contains(file.Url))
                made.TryAdd(file.Url, StoredMedium.Of(draft));
        return draft.Id;
    }

    private void Forget(int count)
    {
        foreach (var draft in Drafts.Skip(count))
            foreach (var file in draft.Renditions)
                if (made.TryGetValue(file.Url, out var medium) && medium.Id == draft.Id) made.Remove(file.Url);
        Drafts.RemoveRange(count, Drafts.Count - count);
    }
}
