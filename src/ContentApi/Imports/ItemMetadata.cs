using ContentApi.Articles;
using ContentApi.Taxonomy;

namespace ContentApi.Imports;

/// <summary>
/// What comes with an item beside its text: parameters of the request, or the file <c>name.meta.json</c> beside
/// <c>name.txt</c>. What is null leaves the article as it is.
/// </summary>
public sealed record ItemMetadata
{
    /// <summary>BCP 47; null: as the text is detected to be.</summary>
    public string? Language { get; init; }

    public Section? Section { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }

    public ArticleRights? Rights { get; init; }

    /// <summary>The pictures' files and rights, in the order in which the text shows the pictures.</summary>
    public IReadOnlyList<PictureMetadata> Pictures { get; init; } = [];
}
