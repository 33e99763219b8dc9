using ContentApi.Editorial;
using ContentApi.Editorial.Batches;

namespace ContentApi.Imports.Bulk.Batches;

/// <summary>An item on its way into the tables.</summary>
internal sealed record BatchItem(
    PreparedItem Prepared, Guid Id, WarningList Warnings, IReadOnlyDictionary<Guid, MediumUse> Media, bool IsAsSaid)
{
    public ImportItem Item => Prepared.Item;
    public ImportedArticle Article => Prepared.Item.Read.Article!;

    public WantedSlug WantedSlug => new(Id, Prepared.Language,
        Article.Slug ?? Platform.Slug.From(Article.Headline, Prepared.Language));
}
