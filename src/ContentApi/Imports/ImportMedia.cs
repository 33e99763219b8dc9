using ContentApi.Editorial;
using ContentApi.Media;
using ContentApi.Platform.Database;

namespace ContentApi.Imports;

/// <summary>
/// Finds the media of an item, or makes them: one that the article showed before in the same words, or one whose file has
/// the same address and the same credit, is the same medium.
/// </summary>
public sealed class ImportMedia(MediumStore store)
{
    /// <summary>By the reader's ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, MediumUse>> StoreAsync(
        WriteTransaction write, IReadOnlyList<ImportedMedium> media, IReadOnlyList<PictureMetadata> pictures,
        IReadOnlyList<MediumUse> before, ImportSettings settings)
    {
        await store.LockAddressesAsync(write, pictures.SelectMany(picture => picture.Renditions).Concat(media.SelectMany(medium => medium.Renditions)));
        var known = await KnownAsync(write, before);
        var uses = new Dictionary<Guid, MediumUse>();
        for (var i = 0; i < media.Count; i++)
        {
            var medium = media[i];
            var picture = i < pictures.Count ? pictures[i] : null;
            var renditions = picture?.Renditions ?? medium.Renditions;
            var same = Take(known, medium) ?? await ByAddressAsync(write, medium, renditions);
            var id = same?.Id ?? settings.NewId();
            if (same is null)
            {
                await store.AddAsync(write, Draft(id, medium, picture, renditions));
                await ImportAudit.WaivedAsync(write, settings.Actor, id, medium.Waiver);
            }
            else if (renditions.Count > 0 && !same.HasOwnFile && !renditions.SequenceEqual(same.Renditions))
                await store.ReplaceFilesAsync(write, id, renditions);
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

    /// <summary>Whether the media have already what was given for them, beside the text or in it: files, and leave to do
    /// without a credit.</summary>
    public async Task<bool> LeavesAsync(
        WriteTransaction write, IReadOnlyList<MediumUse> uses, IReadOnlyList<PictureMetadata> pictures, IReadOnlyList<ImportedMedium> media)
    {
        if (!pictures.Any(picture => picture.Renditions.Count > 0)
            && !media.Any(medium => medium.Renditions.Count > 0 || medium.Waiver is not null)) return true;
        var stored = (await store.FindAsync(write, [.. uses.Select(use => use.Id)])).ToDictionary(medium => medium.Id);
        // Another article that shows the medium may have brought more of its files.
        return uses.Zip(pictures).All(pair => pair.Second.Renditions.Count == 0
                || (stored.TryGetValue(pair.First.Id, out var medium)
                    && (medium.HasOwnFile || pair.Second.Renditions.SequenceEqual(medium.Renditions))))
            && uses.Zip(media).Skip(pictures.Count).All(pair => !stored.TryGetValue(pair.First.Id, out var medium) || medium.HasOwnFile
                || pair.Second.Renditions.All(file => medium.Renditions.Any(own => own.Url == file.Url)))
            && uses.Zip(media).All(pair => pair.Second.Waiver is null || !stored.TryGetValue(pair.First.Id, out var medium)
                || medium.Waiver is not null || medium.CreditRaw.Length > 0);
    }

    private async Task<List<StoredMedium>> KnownAsync(WriteTransaction write, IReadOnlyList<MediumUse> before)
    {
        if (before.Count == 0) return [];
        var stored = (await store.FindAsync(write, [.. before.Select(use => use.Id)])).ToDictionary(medium => medium.Id);
        return [.. before.Where(use => stored.ContainsKey(use.Id)).Select(use => stored[use.Id])];
    }

    /// <summary>The one with the same words and credit, else the next with the same credit: captions get reworded.</summary>
    private static StoredMedium? Take(List<StoredMedium> known, ImportedMedium medium)
    {
        var same = known.Find(k => medium.IsCreditedAs(k) && k.Caption == medium.Caption && k.Alt == medium.Alt)
            ?? known.Find(medium.IsCreditedAs);
        if (same is not null) known.Remove(same);
        return same;
    }

    private async Task<StoredMedium?> ByAddressAsync(
        WriteTransaction write, ImportedMedium medium, IReadOnlyList<Rendition> renditions) =>
        renditions.Count > 0 && await store.FindByAddressAsync(write, renditions) is { } stored
        && medium.IsCreditedAs(stored)
            ? stored
            : null;

    internal static MediumDraft Draft(Guid id, ImportedMedium medium, PictureMetadata? picture, IReadOnlyList<Rendition> renditions)
    {
        var rights = picture?.Rights ?? medium.Rights ?? new PictureRights();
        return new MediumDraft
        {
            Id = id,
            Kind = medium.Kind,
            Caption = medium.Caption,
            Alt = medium.Alt,
            Credit = medium.IsCredited ? medium.Credit : null,
            Waiver = medium.IsCredited ? null : medium.Waiver,
            CopyrightNotice = picture?.CopyrightNotice,
            Renditions = renditions,
            Focus = picture?.Focus ?? medium.Focus,
            Redistribution = rights.Redistribution,
            Territories = rights.Territories,
            ValidFrom = rights.ValidFrom,
            ValidUntil = rights.ValidUntil,
            AllowedPartners = rights.AllowedPartners,
            DeniedPartners = rights.DeniedPartners,
            UsageTerms = rights.UsageTerms,
            LicenseUrl = rights.LicenseUrl,
            DataMining = rights.DataMining,
        };
    }
}
