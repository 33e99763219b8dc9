using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Media.Desk;
using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;

namespace ContentApi.Editorial.Working;

/// <summary>Reads working copies, for those who may write.</summary>
public sealed class WorkingArticles(LinkAims aims)
{
    public async Task<WorkingArticle?> FindAsync(IReads reads, Guid id, HttpContext context)
    {
        var caller = RightsClass.Of(context);
        var row = await reads.SingleAsync<WorkingRow>($"{WorkingRow.Select} where a.id = @id", new { id, caller.Territory });
        return row is null ? null : Make(row, await LinksAsync(reads, row, caller), PublicAddresses.Of(context));
    }

    private async Task<List<LinkTargetRow>> LinksAsync(IReads reads, WorkingRow row, RightsClass caller)
    {
        var links = row.Content.CrossLinks;
        if (links.Count == 0) return [];
        var means = links.Select(link => link.AimBy(aims)).ToList();
        return await reads.QueryAsync<LinkTargetRow>(LinkTargetRow.Select, new
        {
            article = row.Id, language = row.Content.Language, caller.Territory,
            ids = links.Select(link => link.Id).ToArray(), keys = means.Select(aim => aim.TitleKey).ToArray(),
            slugs = means.Select(aim => aim.Slug).ToArray(), languages = means.Select(aim => aim.Language).ToArray(),
            hrefs = means.Select(aim => aim.Href).ToArray(), pins = links.Select(link => link.TargetId).ToArray(),
        });
    }

    private static WorkingArticle Make(WorkingRow row, List<LinkTargetRow> targets, PublicAddresses addresses)
    {
        var content = row.Content;
        return new WorkingArticle
        {
            Id = row.Id,
            Type = content.Type,
            Slug = content.Slug,
            PreviousSlugs = row.PreviousSlugs,
            Url = addresses.Article(content.Language, content.Slug),
            Language = content.Language,
            Status = row.Status,
            Version = row.Version,
            PublishedVersion = row.PublishedVersion,
            HasUnpublishedChanges = row.HasUnpublishedChanges,
            Scheduled = row.Scheduled,
            Withdrawal = row.Withdrawal,
            SavedAt = row.SavedAt,
            SavedBy = row.SavedBy,
            Kicker = content.Kicker,
            Headline = content.Headline,
            Lead = content.Lead,
            Body = WithPresentCredits(content.Body, row.Media),
            Signature = content.Signature,
            Authors = content.Authors,
            Section = row.Section,
            Tags = row.Tags,
            FirstPublishedAt = row.FirstPublishedAt,
            PublishedAt = row.PublishedAt,
            UpdatedAt = row.UpdatedAt,
            CorrectedAt = row.CorrectedAt,
            EmbargoUntil = row.EmbargoUntil,
            Media = [.. row.Media.Select(medium => medium with { Renditions = medium.Renditions.Complete(addresses) })],
            CrossLinks = [.. content.CrossLinks.Zip(targets, (link, target) => Make(link, target, addresses))
                .Select((link, index) => link with { Position = index + 1 })],
            Corrections = row.Corrections,
            Source = row.Source,
            Rights = content.Rights,
        };
    }

    /// <summary>A medium's caption and credit are the medium's own: what the text shows is what they are now.</summary>
    private static List<Block> WithPresentCredits(IReadOnlyList<Block> body, IReadOnlyList<WorkingArticleMedium> media) =>
        [.. body.Select(block => block is MediaBlock place && media.FirstOrDefault(medium => medium.Id == place.MediaId) is { } medium
            ? place with { Caption = medium.Caption, Credit = Public(medium.Credit) }
            : block)];

    private static Credit Public(WorkingCredit credit) =>
        new() { Raw = credit.Raw, Agency = credit.Agency, Creator = credit.Creator, Display = credit.Display };

    private static WorkingCrossLink Make(LinkContent link, LinkTargetRow found, PublicAddresses addresses)
    {
        var target = found.Target?.To<CrossLinkTarget>(addresses);
        return new WorkingCrossLink
        {
            Id = link.Id,
            Label = link.Label,
            Kind = link.Kind,
            Position = 1,
            Title = link.Title,
            State = found.State,
            Href = target?.Url ?? (found.State == CrossLinkState.External ? link.Href ?? link.SourceHref ?? link.Title : null),
            Target = target,
            TargetId = link.TargetId,
        };
    }
}
