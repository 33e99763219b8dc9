using ContentApi.Articles.Search.Vectors;

namespace ContentApi.Imports.Bulk.Batches;

/// <summary>Does for many items what needs no transaction, so that transactions are short.</summary>
public sealed class ItemPreparation(SearchVectors vectors)
{
    public async Task<IReadOnlyList<PreparedItem>> PrepareAsync(IReadOnlyList<ImportItem> items, bool publish,
        CancellationToken cancellation)
    {
        var prepared = items.Select(item => new PreparedItem(item, item.Read.Article is { } article ? ImportedContent.Hash(article) : [], null)).ToList();
        if (!publish) return prepared;
        var readable = prepared.Where(one => one.Item.Read.Article is not null).ToList();
        var made = await vectors.MakeAsync([.. readable.Select(Searchable)], cancellation);
        var byItem = readable.Zip(made).ToDictionary(pair => pair.First.Item.Index, pair => pair.Second);
        return [.. prepared.Select(one => one with { Vector = byItem.GetValueOrDefault(one.Item.Index) })];
    }

    private static SearchableText Searchable(PreparedItem prepared)
    {
        var article = prepared.Item.Read.Article!;
        return new SearchableText
        {
            Language = prepared.Language,
            Kicker = article.Kicker,
            Headline = article.Headline,
            Lead = article.Lead,
            Body = article.Body,
            Captions = [.. article.Media.Select(medium => medium.Caption ?? medium.Alt).OfType<string>()],
            Credits = [.. article.Media.Where(medium => medium.IsCredited)
                .Select(medium => medium.Credit.Raw)],
        };
    }
}
