using ContentApi.Articles.Search.Vectors;

namespace ContentApi.Imports.Bulk.Batches;

/// <summary>An item with all that can be made of it without a transaction.</summary>
/// <param name="Item">The item.</param>
/// <param name="Hash">The digest of what it says; empty where it could not be read.</param>
/// <param name="Vector">What it will be found by, as long as its media are new; null where the database has to make
/// it.</param>
public sealed record PreparedItem(ImportItem Item, byte[] Hash, SearchVector? Vector)
{
    /// <summary>The language in which it is stored.</summary>
    public string Language => Item.Metadata.Language ?? Item.Read.Article!.Language ?? ImportComposer.DefaultLanguage;
}
