using ContentApi.Articles;
using ContentApi.Articles.Blocks;

namespace ContentApi.Editorial;

/// <summary>What an article says by itself.</summary>
public sealed record ArticleWords(
    ArticleType Type, string? Kicker, string Headline, string? Lead, Signature? Signature, IReadOnlyList<Author> Authors,
    IReadOnlyList<Block> Body);
